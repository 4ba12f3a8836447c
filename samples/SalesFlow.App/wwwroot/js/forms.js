// A form that is on its way is not sent twice, and its button says so.
export function beginSending(form, submitter) {
  if (form.dataset.sending) {
    return false;
  }
  form.dataset.sending = 'true';
  const button = submitter ?? form.querySelector('button[type="submit"], button:not([type])');
  button?.setAttribute('aria-busy', 'true');
  return true;
}

export function endSending(form) {
  delete form.dataset.sending;
  form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
}

// Says that a form did not get through: in the sheet that is filled in, or else on top of the page.
export function showNotSent(form) {
  const offline = document.getElementById('offline');
  const isSheet = form.closest('[data-sheet]') !== null;
  let note = offline;
  offline.hidden = isSheet;
  form.querySelector('[data-not-sent]')?.remove();
  if (isSheet) {
    note = document.getElementById('not-sent').content.firstElementChild.cloneNode(true);
    (form.querySelector('.schedule-fields') ?? form).prepend(note);
  }
  note.scrollIntoView({ block: 'center' });
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method === 'dialog' || event.defaultPrevented) {
    return;
  }
  // The browser would put a page of its own in place of this one, and of what was typed.
  if (!navigator.onLine && document.getElementById('offline')) {
    event.preventDefault();
    showNotSent(form);
    return;
  }
  if (!beginSending(form, event.submitter)) {
    event.preventDefault();
  }
});

// A page that comes back from the browser's memory must work again.
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach(endSending));

// <select data-submit> and the like send their form when they change.
document.addEventListener('change', event => {
  if (event.target.matches('[data-submit]')) {
    event.target.form?.requestSubmit();
  }
});

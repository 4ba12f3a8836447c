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

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method === 'dialog' || event.defaultPrevented) {
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

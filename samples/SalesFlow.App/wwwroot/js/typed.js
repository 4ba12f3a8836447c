// What was typed into a form marked data-keeps outlives a visit elsewhere: to a platform's consent page, or to the sign-in when the
// session has ended. It is kept in this tab only, and under a name that is the person's own.
const LIFETIME = 10 * 60 * 1000;
const SENT = 'sent';

export function keep(form, except) {
  sessionStorage.setItem(form.dataset.keeps, read(form, except));
}

// Puts back what was kept for a form; false when there is nothing.
export function restore(form) {
  const kept = form.dataset.keeps && sessionStorage.getItem(form.dataset.keeps);
  if (!kept) {
    return false;
  }
  sessionStorage.removeItem(form.dataset.keeps);
  const { typed, from } = JSON.parse(kept);
  // Who gave up elsewhere does not find an old plan in a new form.
  if (Date.now() - from > LIFETIME) {
    return false;
  }
  for (const [name, value] of typed) {
    const field = form.elements.namedItem(name);
    if (field?.type === 'checkbox') {
      field.checked = true;
    } else if (field) {
      field.value = value;
    }
  }
  return true;
}

function read(form, except) {
  const typed = [...form.elements]
    .filter(field => field.name.startsWith('Form.') && field.type !== 'hidden' && field.name !== except)
    .filter(field => !['radio', 'checkbox'].includes(field.type) || field.checked)
    .map(field => [field.name, field.value]);
  return JSON.stringify({ typed, from: Date.now() });
}

// A form that is sent by the whole page is gone when the answer says that the session has ended.
document.addEventListener('submit', event => {
  if (event.target.dataset.keeps && !event.defaultPrevented) {
    sessionStorage.setItem(SENT, JSON.stringify({ name: event.target.dataset.keeps, kept: read(event.target) }));
  }
});

// A form with a preview puts back by itself, before it is previewed.
const restoreIn = part => part.querySelectorAll('form[data-keeps]:not([data-preview])').forEach(restore);
document.addEventListener('sheet', event => restoreIn(event.detail));
restoreIn(document);

const sent = sessionStorage.getItem(SENT);
const ended = document.querySelector('[data-session-ended]');
sessionStorage.removeItem(SENT);
if (sent && ended) {
  const { name, kept } = JSON.parse(sent);
  sessionStorage.setItem(name, kept);
  // Who was quicker than this script is on the sign-in page already.
  if (ended.href) {
    const way = new URL(ended.href);
    way.searchParams.set('why', 'typing');
    ended.href = way;
  }
}

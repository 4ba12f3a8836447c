// While a meeting is planned: says what will happen as it is typed, suggests for the chosen lead, and keeps what was typed over
// a visit to a platform's consent page.
import { keep, restore } from './typed.js';

const PAUSE = 250;
const waiting = new WeakMap();

document.addEventListener('input', event => preview(event.target.form));
document.addEventListener('change', event => {
  if (event.target.matches('[data-preview] select[name="Form.Lead"]')) {
    suggest(event.target);
  }
  if (event.target.name === 'Form.When.Length' && event.target.value === 'other') {
    event.target.form.elements['Form.When.Minutes'].focus();
  }
  if (event.target.name === 'Form.When.Zone') {
    event.target.form.querySelector('[data-zone]').textContent = event.target.selectedOptions[0].textContent;
    event.target.form.querySelector('[data-zone-now]')?.remove();
  }
  preview(event.target.form);
});
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-keep]');
  if (link) {
    leave(link.closest('form'), link);
  }
});
document.addEventListener('sheet', event => begin(event.detail));
begin(document);

function begin(part) {
  part.querySelectorAll('form[data-preview]').forEach(form => {
    const lead = form.elements['Form.Lead']?.selectedOptions[0];
    form.suggested = { title: lead?.dataset.title, invitee: lead?.dataset.invitee };
    if (restore(form)) {
      preview(form);
    }
  });
}

function preview(form) {
  if (!form?.dataset.preview) {
    return;
  }
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => ask(form), PAUSE));
}

async function ask(form) {
  const asked = form.asked = {};
  try {
    const response = await fetch(form.dataset.preview, { method: 'POST', body: new FormData(form) });
    // What was asked for before something else was typed comes too late.
    if (response.ok && !response.redirected && form.asked === asked) {
      form.querySelector('[data-preview-target]').innerHTML = await response.text();
    }
  } catch {
    // Without a connection the preview stays as it is; sending the form says so.
  }
}

// Only what was suggested before is replaced by what is suggested now.
function suggest(select) {
  const form = select.form;
  const { title, invitee } = select.selectedOptions[0].dataset;
  const titleField = form.elements['Form.Title'];
  if (!titleField.value.trim() || titleField.value === form.suggested?.title) {
    titleField.value = title ?? '';
  }
  const invitees = form.elements['Form.Invitees'];
  const lines = invitees.value.split('\n').filter(line => line.trim() && line.trim() !== form.suggested?.invitee);
  if (invitee && !lines.includes(invitee)) {
    lines.unshift(invitee);
  }
  invitees.value = lines.join('\n');
  form.suggested = { title, invitee };
}

// The platform is chosen anew: it is the one that was connected meanwhile.
function leave(form, link) {
  keep(form, 'Form.Platform');
  const back = new URL(new URL(link.href).searchParams.get('return_url'), location.origin);
  const lead = form.elements['Form.Lead'].value;
  lead ? back.searchParams.set('lead', lead) : back.searchParams.delete('lead');
  const way = new URL(link.href);
  way.searchParams.set('return_url', back.pathname + back.search);
  link.href = way.pathname + way.search;
}

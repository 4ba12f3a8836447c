// Links marked data-dialog open in a dialog what is marked data-sheet on the page behind them. Without this script they are followed.
// A form inside is sent from the dialog: a redirect is followed by the whole page, anything else is shown in the dialog.
import { beginSending, endSending, showNotSent } from './forms.js';
import { signIn } from './session.js';

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-dialog]');
  if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    open(link.href);
    return;
  }
  const closer = event.target.closest('dialog[data-fetched] [data-close]');
  if (closer) {
    event.preventDefault();
    closer.closest('dialog').close();
  }
});

export async function open(address) {
  if (document.querySelector('dialog[data-fetched][open]')) {
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  dialog.dataset.fetched = new URL(address, location.href);
  dialog.innerHTML = '<div class="skeleton"></div>';
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('submit', send);
  document.body.append(dialog);
  dialog.showModal();
  try {
    show(dialog, await fetch(address));
  } catch {
    location.assign(address);
  }
}

async function show(dialog, response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sheet = page.querySelector('[data-sheet]');
  if (!sheet) {
    // Signed out meanwhile, or something that is no form: the whole page shows it.
    location.assign(response.redirected ? response.url : dialog.dataset.fetched);
    return;
  }
  dialog.classList.toggle('sheet-wide', sheet.dataset.sheet === 'wide');
  dialog.replaceChildren(document.adoptNode(sheet));
  const heading = sheet.querySelector('h1');
  if (heading) {
    heading.id ||= 'sheet-title';
    dialog.setAttribute('aria-labelledby', heading.id);
  }
  (sheet.querySelector('[aria-invalid="true"], [autofocus]') ?? sheet.querySelector('input:not([type="hidden"]), select, textarea, button'))?.focus();
  document.dispatchEvent(new CustomEvent('sheet', { detail: sheet }));
}

async function send(event) {
  const form = event.target;
  if (form.method === 'dialog') {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const dialog = event.currentTarget;
  if (!beginSending(form, event.submitter)) {
    return;
  }
  const action = new URL(event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', dialog.dataset.fetched);
  const data = new FormData(form, event.submitter);
  const isGet = form.method === 'get';
  if (isGet) {
    action.search = new URLSearchParams(data);
  }
  try {
    const response = await fetch(action, isGet ? {} : { method: 'POST', body: data });
    if (response.status === 401) {
      signIn();
      return;
    }
    if (response.redirected) {
      location.assign(response.url);
      return;
    }
    await show(dialog, response);
  } catch {
    endSending(form);
    showNotSent(form);
  }
}

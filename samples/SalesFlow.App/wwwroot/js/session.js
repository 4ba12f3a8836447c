// When the session has ended: to the sign-in, with what is being typed kept, and back.
import { keep } from './typed.js';

export function signIn() {
  const dialog = document.querySelector('dialog[data-fetched][open]');
  const form = dialog?.querySelector('form[data-keeps]');
  if (form) {
    keep(form);
  }
  const back = new URL(form ? dialog.dataset.fetched : location.href, location.href);
  location.assign(`/sign-in?${new URLSearchParams({ return_url: back.pathname + back.search, why: form ? 'typing' : 'ended' })}`);
}

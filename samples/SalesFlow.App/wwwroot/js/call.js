// The page of a call: its parts as tabs on the phone, and decisions that are sent without leaving the page, so that a recording plays on.
import { beginSending, endSending } from './forms.js';
import { refresh } from './live.js';

document.addEventListener('click', event => {
  const tab = event.target.closest('.call-tabs [data-show]');
  if (tab && event.button === 0 && !event.metaKey && !event.ctrlKey) {
    event.preventDefault();
    show(tab.dataset.show);
  }
});

export function show(name) {
  const call = document.querySelector('.call');
  const tab = call?.querySelector(`.call-tabs [data-show="${name}"]`);
  // On the desk all parts are seen, and there are no tabs.
  if (!tab || tab.offsetParent === null || call.dataset.tab === name) {
    return;
  }
  call.dataset.tab = name;
  call.querySelectorAll('.call-tabs [data-show]').forEach(other => other.removeAttribute('aria-current'));
  tab.setAttribute('aria-current', 'page');
  history.replaceState(history.state, '', tab.href);
}

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-quiet]') || form.closest('dialog')) {
    return;
  }
  event.preventDefault();
  if (!beginSending(form, event.submitter)) {
    return;
  }
  const item = event.submitter?.closest('[id]')?.id;
  const unfolded = [...document.querySelectorAll('details[id][open]')].map(details => details.id);
  try {
    const response = await fetch(location.href, { method: 'POST', body: new FormData(form, event.submitter), redirect: 'manual' });
    if (response.type !== 'opaqueredirect') {
      // Declined: sent the plain way, the page says why.
      throw new Error(`The server answered ${response.status}.`);
    }
    await refresh();
    unfolded.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    document.getElementById(item)?.querySelector('.item-buttons > *')?.focus({ preventScroll: true });
  } catch {
    endSending(form);
    form.removeAttribute('data-quiet');
    form.requestSubmit(event.submitter);
  }
}, { capture: true });

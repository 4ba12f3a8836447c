// Keeps a page current. A page says by data-version on an element marked data-live-version where its version is read; when that
// changes, the page is asked for once more and every element marked data-live is replaced by its successor of the same id; one with a
// data-key only when its key has changed.
import { signIn } from './session.js';

const PAUSE = 3000;
const offline = document.getElementById('offline');
const source = () => document.querySelector('[data-live-version]');
let timer;

async function look() {
  clearTimeout(timer);
  const page = source();
  if (page && document.visibilityState === 'visible') {
    try {
      const response = await fetch(page.dataset.liveVersion, { headers: { Accept: 'text/plain' }, cache: 'no-store' });
      setOffline(false);
      if (response.status === 401 || response.redirected) {
        signIn();
        return;
      }
      if (response.ok && await response.text() !== page.dataset.version) {
        await refresh();
      }
    } catch {
      setOffline(true);
    }
  }
  timer = setTimeout(look, PAUSE);
}

export async function refresh() {
  const response = await fetch(location.href, { cache: 'no-store' });
  if (!response.ok || response.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const old of document.querySelectorAll('[data-live]')) {
    const successor = page.getElementById(old.id);
    if (successor && !isSame(old, successor) && !isInUse(old)) {
      old.replaceWith(document.adoptNode(successor));
    }
  }
  const next = page.querySelector('[data-live-version]');
  if (next) {
    source().dataset.version = next.dataset.version;
  }
  document.dispatchEvent(new CustomEvent('refreshed'));
}

// What has a key is another thing only when that changes: a player plays on, a reader keeps the place.
function isSame(old, successor) {
  return old.dataset.key && successor.dataset.key ? old.dataset.key === successor.dataset.key : old.outerHTML === successor.outerHTML;
}

// What somebody types into is left alone until the next change.
function isInUse(element) {
  return element.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
}

function setOffline(isOffline) {
  if (offline) {
    offline.hidden = !isOffline;
  }
}

window.addEventListener('offline', () => setOffline(true));
window.addEventListener('online', look);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
timer = setTimeout(look, PAUSE);

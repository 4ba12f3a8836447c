// The app on the home screen: the service worker, the button that offers to install, the page for no connection.
const version = document.querySelector('meta[name="app-version"]')?.content;
if (version && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register(`/sw.js?v=${version}`).catch(() => undefined);
}

let offer;

window.addEventListener('beforeinstallprompt', event => {
  event.preventDefault();
  offer = event;
  showOffer(true);
});

window.addEventListener('appinstalled', () => showOffer(false));

document.addEventListener('click', async event => {
  if (event.target.closest('[data-reload]')) {
    event.preventDefault();
    location.reload();
  } else if (offer && event.target.closest('[data-install]')) {
    await offer.prompt();
    showOffer(false);
  }
});

function showOffer(isShown) {
  document.querySelectorAll('[data-install]').forEach(button => { button.hidden = !isShown; });
}

// Shown in place of the page that was asked for: as soon as that can be had, it is. A device that is online may still not reach the server.
const PAUSE = 5000;

async function look() {
  try {
    const response = await fetch('/health/live', { cache: 'no-store' });
    if (response.ok) {
      location.reload();
      return;
    }
  } catch {
    // Not yet.
  }
  setTimeout(look, PAUSE);
}

if (document.querySelector('[data-offline-page]') && location.pathname !== '/offline') {
  window.addEventListener('online', look);
  setTimeout(look, PAUSE);
}

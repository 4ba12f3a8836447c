// "Load more" puts the next page of a list under what is there. Without this script it is a link to that page.
// The first page stays current by itself (live.js). When it comes to end elsewhere, the pages under it are read again from there.
const list = () => document.getElementById('meetings-list');
const later = () => document.getElementById('meetings-later');
const linkIn = part => part?.querySelector('a[data-more]');

let start;

document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-more]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  if (link.getAttribute('aria-busy')) {
    return;
  }
  link.setAttribute('aria-busy', 'true');
  try {
    const page = await read(link.href);
    const end = link.closest('.meetings-more');
    if (list().contains(link)) {
      start = link.href;
      end.hidden = true;
    } else {
      end.remove();
    }
    show(page);
    page.querySelector('[data-item] a')?.focus();
  } catch {
    location.assign(link.href);
  }
});

document.addEventListener('refreshed', async () => {
  const count = later()?.children.length ?? 0;
  if (count === 0) {
    return;
  }
  const link = linkIn(list());
  link?.closest('.meetings-more').setAttribute('hidden', '');
  if (link?.href === start) {
    return;
  }
  start = link?.href;
  try {
    const pages = [];
    for (let next = link; next && pages.length < count; next = linkIn(pages.at(-1))) {
      pages.push(await read(next.href));
    }
    const focused = later().contains(document.activeElement) ? document.activeElement.id : '';
    later().replaceChildren();
    pages.forEach((page, index) => {
      if (index < pages.length - 1) {
        linkIn(page)?.closest('.meetings-more').remove();
      }
      show(page);
    });
    document.getElementById(focused)?.focus({ preventScroll: true });
  } catch {
    // What is there stays; the next change tries again.
    start = undefined;
  }
});

async function read(address) {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok || response.redirected) {
    throw new Error('The next page cannot be read.');
  }
  const next = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('meetings-list');
  const page = document.createElement('div');
  page.className = 'meetings';
  page.append(...[...next.children].filter(child => child.matches('.day') || linkIn(child)?.matches('[data-more]')));
  return page;
}

function show(page) {
  // A meeting that moved meanwhile may be on both pages, and a day may go on.
  page.querySelectorAll('[data-item]').forEach(item => document.getElementById(item.querySelector('a').id) && item.remove());
  page.querySelectorAll('.day').forEach(day => day.querySelector('[data-item]') || day.remove());
  const last = [...document.querySelectorAll('.day')].at(-1);
  const first = page.querySelector('.day');
  first?.classList.toggle('day-goes-on', first.dataset.day === last?.dataset.day);
  later().append(document.adoptNode(page));
}

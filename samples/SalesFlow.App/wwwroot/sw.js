// Keeps what pages are made of and one page that says that there is no connection. No page with anybody's data and nothing below
// /api is ever kept. The version in this script's own address changes with everything it keeps.
const PREFIX = 'salesflow-';
const CACHE = PREFIX + new URL(self.location.href).searchParams.get('v');
const OFFLINE = '/offline';
const ASSET = /^\/(css|js|icons)\/|^\/favicon/;
const HASHED = /\.[a-z0-9]{10}\.\w+$/;

self.addEventListener('install', event => event.waitUntil(keep()));

self.addEventListener('activate', event => event.waitUntil(takeOver()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }
  if (ASSET.test(address.pathname)) {
    event.respondWith(asset(request, address));
  } else if (request.mode === 'navigate' && !address.pathname.startsWith('/api/')) {
    event.respondWith(page(request));
  }
});

async function keep() {
  const response = await fetch(OFFLINE, { cache: 'reload' });
  if (!response.ok || response.redirected) {
    throw new Error('The page for no connection cannot be had.');
  }
  const text = await response.clone().text();
  const parts = [...text.matchAll(/(?:href|src)="((?:css|js|icons|favicon)[^"]*)"/g)].map(match => `/${match[1]}`);
  const cache = await caches.open(CACHE);
  const known = new Set();
  await Promise.all(parts.map(part => keepPart(cache, part, known)));
  await cache.put(OFFLINE, response);
  await self.skipWaiting();
}

// A module is of no use without those that it imports.
async function keepPart(cache, path, known) {
  if (known.has(path)) {
    return;
  }
  known.add(path);
  await cache.add(path);
  if (path.endsWith('.js')) {
    const text = await (await cache.match(path)).text();
    const imports = [...text.matchAll(/(?:import|from) '\.\/([^']+)'/g)].map(match => `/js/${match[1]}`);
    await Promise.all(imports.map(name => keepPart(cache, name, known)));
  }
}

async function takeOver() {
  const old = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
  // Asked for ahead, what is not answered here would be asked for twice, and a platform's answer to a consent is good for one time only.
  await self.registration.navigationPreload?.disable();
  await self.clients.claim();
}

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return await caches.match(OFFLINE, { cacheName: CACHE }) ?? Response.error();
  }
}

async function asset(request, address) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept && HASHED.test(address.pathname)) {
    return kept;
  }
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
    }
    return response;
  } catch {
    return kept ?? Response.error();
  }
}

// The files of a recording: which of them plays, and where each stands in the call. Everywhere else times are places in the call; here
// they become places in a file. A file of which nobody knows where it stands is adrift: it plays by its own time.
export const player = () => document.querySelector('[data-player]');
export const media = () => player()?.querySelector('[data-media]');

const choice = () => player()?.querySelector('[data-files]');
const files = () => [...(choice()?.options ?? [])];
const current = () => choice()?.selectedOptions[0];
const number = text => text === undefined ? undefined : Number(text);
const offsetOf = file => file ? number(file.dataset.offset) : 0;
const endOf = file => offsetOf(file) + (number(file.dataset.length) ?? Infinity);
const holds = (file, place) => place >= offsetOf(file) && place < endOf(file);

// Whom somebody told where to go does not take up where it once was.
const told = new WeakSet();

export const isAdrift = () => offsetOf(current()) === undefined;
export const isTold = () => told.has(media());
export const placeNow = () => media().currentTime + (offsetOf(current()) ?? 0);

// Goes to a place in the call, in another file when this one does not hold it, and returns the place. Where nothing was recorded, what
// comes next is played, or else the end.
export function goTo(place, play) {
  const now = current();
  const next = !now || holds(now, place) ? now : files().find(file => holds(file, place)) ?? files().find(file => offsetOf(file) > place);
  const file = next ?? files().filter(known => offsetOf(known) !== undefined).at(-1);
  const at = Math.max(0, place - offsetOf(file));
  if (file === now) {
    told.add(media());
    media().currentTime = at;
    start(play);
  } else {
    choose(file, at, play || !media().paused);
  }
  return at + offsetOf(file);
}

function choose(file, at, play) {
  const element = media();
  choice().value = file.value;
  sessionStorage.setItem(memory(), file.value);
  told.add(element);
  // Loading sets the speed back to this.
  element.defaultPlaybackRate = element.playbackRate;
  element.src = file.dataset.src;
  if (at > 0) {
    element.currentTime = at;
  }
  start(play);
  player().querySelector('[data-media-failed]').hidden = true;
  document.dispatchEvent(new CustomEvent('file'));
}

function start(play) {
  if (play) {
    media().play().catch(() => undefined);
  }
}

document.addEventListener('change', event => {
  if (event.target === choice()) {
    const file = current();
    const before = files().find(other => other.dataset.src === media().getAttribute('src'));
    const place = media().currentTime + (offsetOf(before) ?? NaN);
    choose(file, holds(file, place) ? place - offsetOf(file) : 0, !media().paused);
  }
});

// A part that has ended is followed by the next one.
document.addEventListener('ended', event => {
  if (event.target === media() && current() && !isAdrift()) {
    const next = files().find(file => offsetOf(file) > offsetOf(current()) && offsetOf(file) >= endOf(current()) - 1);
    if (next) {
      choose(next, 0, true);
    }
  }
}, { capture: true });

// A sheet that was saved loads the page anew: the same file stands there. An address that names one goes first.
const memory = () => `file ${files()[0]?.dataset.src}`;

export function restore() {
  const kept = files().find(file => file.value === sessionStorage.getItem(memory()));
  if (kept && kept !== current() && !new URLSearchParams(location.search).has('file')) {
    choose(kept, 0, false);
    told.delete(media());
  }
}

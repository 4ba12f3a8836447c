// Plays the recording of a call; who spoke when is the scrubber. Says by 'place' where it is, and hears by 'seek' where to go.
import { goTo, isAdrift, isTold, media, placeNow, player, restore } from './recording.js';

const SKIP = 5;
const SPEEDS = [1, 1.25, 1.5, 1.75, 2];

const scrub = () => player()?.querySelector('[data-scrub]');
const length = () => Number(scrub()?.dataset.length ?? 0);

let place = 0;

export function seek(seconds, play = false) {
  document.dispatchEvent(new CustomEvent('seek', { detail: { seconds, play } }));
}

document.addEventListener('seek', event => {
  const { seconds, play } = event.detail;
  place = Math.max(0, seconds);
  if (media()) {
    place = goTo(place, play);
  }
  showPlace();
});

document.addEventListener('file', () => {
  place = placeNow();
  showPlace();
});

document.addEventListener('click', event => {
  const file = media();
  if (!file) {
    return;
  }
  if (event.target.closest('[data-play]')) {
    toggle();
  } else if (event.target.closest('[data-speed]')) {
    file.playbackRate = SPEEDS[(SPEEDS.indexOf(file.playbackRate) + 1) % SPEEDS.length];
    player().querySelector('[data-rate]').textContent = `${file.playbackRate}×`;
  } else if (event.target.closest('[data-enlarge]')) {
    enlarge(!player().hasAttribute('data-large'));
  }
});

function enlarge(isLarge) {
  player().toggleAttribute('data-large', isLarge);
  player().querySelector('[data-enlarge]')?.setAttribute('aria-pressed', String(isLarge));
  media().controls = isLarge;
}

function toggle() {
  const file = media();
  if (file?.paused) {
    file.play().catch(() => undefined);
  } else {
    file?.pause();
  }
}

// Events of media do not bubble: they are caught on their way down.
for (const name of ['timeupdate', 'seeked']) {
  document.addEventListener(name, event => {
    if (event.target === media()) {
      place = placeNow();
      showPlace();
      remember();
      const seconds = isAdrift() ? undefined : place;
      document.dispatchEvent(new CustomEvent('place', { detail: { seconds, isPlaying: !event.target.paused } }));
    }
  }, { capture: true });
}
for (const name of ['play', 'pause', 'ended']) {
  document.addEventListener(name, event => event.target === media() && showState(), { capture: true });
}
document.addEventListener('loadedmetadata', event => event.target === media() && takeUp(), { capture: true });
document.addEventListener('error', event => {
  if (event.target === media()) {
    showFailure();
  }
}, { capture: true });

function showFailure() {
  player().querySelector('[data-media-failed]').hidden = false;
}

// A sheet that was saved loads the page anew: the recording stands where it was.
const memory = () => `place ${media()?.getAttribute('src')}`;

function remember() {
  sessionStorage.setItem(memory(), String(media().currentTime));
}

function takeUp() {
  const kept = Number(sessionStorage.getItem(memory()) ?? 0);
  if (kept > 0 && kept < media().duration - 1 && media().currentTime === 0 && !isTold()) {
    media().currentTime = kept;
  }
}

function showState() {
  const button = player().querySelector('[data-play]');
  const isPlaying = !media().paused;
  button.toggleAttribute('data-playing', isPlaying);
  button.setAttribute('aria-label', isPlaying ? button.dataset.pauseLabel : button.dataset.playLabel);
}

function showPlace() {
  const time = player()?.querySelector('[data-time]');
  if (time) {
    time.textContent = worded(place);
  }
  player()?.toggleAttribute('data-adrift', isAdrift());
  const bar = scrub();
  if (bar && length() > 0 && !isAdrift()) {
    bar.querySelector('[data-playhead]').style.left = `${Math.min(100, place / length() * 100)}%`;
    bar.setAttribute('aria-valuenow', String(Math.round(place)));
    bar.setAttribute('aria-valuetext', worded(place));
  }
}

function worded(seconds) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

// Dragging moves the place at once; the file is asked for once, where the finger leaves.
document.addEventListener('pointerdown', event => {
  const bar = event.target.closest('[data-scrub]');
  if (!bar || event.button !== 0) {
    return;
  }
  event.preventDefault();
  bar.focus({ preventScroll: true });
  bar.setPointerCapture(event.pointerId);
  const at = move => {
    const box = bar.getBoundingClientRect();
    return Math.min(1, Math.max(0, (move.clientX - box.left) / box.width)) * length();
  };
  const drag = move => {
    place = at(move);
    showPlace();
  };
  drag(event);
  bar.addEventListener('pointermove', drag);
  bar.addEventListener('pointerup', move => seek(at(move)), { once: true });
  bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', drag), { once: true });
});

document.addEventListener('keydown', event => {
  if (!player() || event.metaKey || event.ctrlKey || event.altKey || document.querySelector('dialog[open]')
    || event.target.matches('input, select, textarea, [contenteditable], [data-media]')) {
    return;
  }
  if (event.key === ' ' && media() && !event.target.closest('button, summary')) {
    event.preventDefault();
    toggle();
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    const step = event.key === 'ArrowLeft' ? -SKIP : SKIP;
    if (isAdrift()) {
      media().currentTime += step;
    } else {
      seek(Math.min(place + step, length() || Infinity));
    }
  } else if (event.target.matches('[data-scrub]') && (event.key === 'Home' || event.key === 'End')) {
    event.preventDefault();
    seek(event.key === 'Home' ? 0 : length());
  }
});

// The large picture closes like whatever else lies above a page, also while its own buttons have the focus.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && player()?.hasAttribute('data-large') && !document.querySelector('dialog[open]')
    && !event.target.matches('input, select, textarea')) {
    event.preventDefault();
    enlarge(false);
    player().querySelector('[data-enlarge]')?.focus({ preventScroll: true });
  }
});

// Only where scripts run are there a scrubber and our own buttons; the enlarged picture keeps the browser's.
function prepare() {
  const bar = scrub();
  if (bar && !bar.hasAttribute('role')) {
    bar.setAttribute('role', 'slider');
    bar.setAttribute('tabindex', '0');
    bar.setAttribute('aria-label', bar.dataset.label);
    bar.setAttribute('aria-valuemin', '0');
    bar.setAttribute('aria-valuemax', String(Math.round(length())));
  }
  restore();
  const file = media();
  if (file) {
    file.controls = player().hasAttribute('data-large');
    if (file.error) {
      showFailure();
    }
    if (file.readyState > 0) {
      takeUp();
    }
    showState();
  }
  showPlace();
}

document.addEventListener('refreshed', prepare);
if (player()) {
  prepare();
}

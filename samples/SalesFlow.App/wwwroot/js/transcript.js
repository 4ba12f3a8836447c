// The transcript of a call: statements lead to their line, a line plays from there, the playing line is marked and followed, and it is
// searched. Nothing is written into it, so that ten hours of it stay quick.
import { seek } from './player.js';
import { show } from './call.js';

const pane = () => document.querySelector('[data-lines]');
const isOnTop = () => pane()?.offsetParent !== null;

let lines = [];
let source;
let current;
let isFollowing = true;

// The lines in their order, read once for each transcript.
function read() {
  if (source !== pane()) {
    source = pane();
    lines = source ? [...source.querySelectorAll('[data-at]')].map(element => ({ element, at: Number(element.dataset.at) })) : [];
    current = undefined;
    find.hits = [];
  }
  return lines;
}

function lineAt(seconds) {
  let [low, high] = [0, read().length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle].at <= seconds + 0.05) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return lines[low]?.element;
}

function mark(line) {
  if (current === line) {
    return false;
  }
  current?.classList.remove('is-playing');
  current?.closest('.turn')?.classList.remove('is-playing');
  current = line;
  current?.classList.add('is-playing');
  current?.closest('.turn')?.classList.add('is-playing');
  return true;
}

// On the desk the pane scrolls, on the phone the page does. Near lines are scrolled to, far ones jumped to. Turns get their true
// height only when they come near, so that the place is looked for again on arrival.
function bring(line, isSmooth = true) {
  const frame = pane();
  if (!line || !frame || !isOnTop()) {
    return;
  }
  const isFramed = getComputedStyle(frame).overflowY === 'auto';
  const scroller = isFramed ? frame : document.documentElement;
  const top = isFramed ? frame.getBoundingClientRect().top : 0;
  const distance = () => line.getBoundingClientRect().top - top - scroller.clientHeight / 3;
  const isNear = Math.abs(distance()) < scroller.clientHeight;
  const isQuiet = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const arrive = tries => {
    if (tries > 0 && Math.abs(distance()) > 8) {
      scroller.scrollBy({ top: distance(), behavior: 'instant' });
      requestAnimationFrame(() => arrive(tries - 1));
    }
  };
  if (isSmooth && isNear && !isQuiet) {
    scroller.scrollBy({ top: distance(), behavior: 'smooth' });
    (isFramed ? frame : document).addEventListener('scrollend', () => isFollowing && arrive(3), { once: true });
  } else {
    arrive(5);
  }
}

function follow(isOn) {
  isFollowing = isOn;
  const button = document.querySelector('[data-follow]');
  if (button) {
    button.hidden = isOn;
  }
}

document.addEventListener('place', event => {
  const line = event.detail.seconds === undefined ? undefined : lineAt(event.detail.seconds);
  if (mark(line) && isFollowing && event.detail.isPlaying) {
    bring(line);
  }
});

document.addEventListener('seek', event => {
  follow(true);
  const line = lineAt(event.detail.seconds);
  mark(line);
  bring(line);
});

document.addEventListener('click', event => {
  const cited = event.target.closest('a[data-seg]');
  const line = cited ? document.getElementById(`s${cited.dataset.seg}`) : event.target.closest('[data-lines] [data-at]');
  if (event.target.closest('[data-follow]')) {
    follow(true);
    bring(current);
  } else if (line && event.button === 0 && !event.metaKey && !event.ctrlKey && getSelection().isCollapsed) {
    event.preventDefault();
    show('transcript');
    seek(Number(line.dataset.at), Boolean(cited?.closest('[data-lines]')) || !cited);
  }
});

// Whoever scrolls reads something else than what plays.
for (const name of ['wheel', 'touchmove']) {
  document.addEventListener(name, event => {
    if (current && event.target.closest?.('[data-lines]')) {
      follow(false);
    }
  }, { passive: true });
}

const find = {
  hits: [],
  at: -1,
  run(text) {
    read();
    const wanted = text.trim().toLocaleLowerCase();
    this.hits = wanted.length < 2 ? [] : lines.flatMap(({ element }) => rangesIn(element, wanted));
    this.at = this.hits.length > 0 ? 0 : -1;
    this.show(text);
  },
  step(by) {
    if (this.hits.length > 0) {
      this.at = (this.at + by + this.hits.length) % this.hits.length;
      this.show();
    }
  },
  show(text = ' ') {
    const count = document.querySelector('[data-find-count]');
    count.textContent = this.hits.length > 0
      ? count.dataset.some.replace('{0}', this.at + 1).replace('{1}', this.hits.length)
      : text.trim().length < 2 ? '' : count.dataset.none;
    if (globalThis.CSS?.highlights) {
      const all = new Highlight();
      this.hits.forEach(range => all.add(range));
      CSS.highlights.set('hit', all);
      CSS.highlights.set('hit-now', new Highlight(...this.hits.slice(this.at, this.at + 1)));
    }
    if (this.at >= 0) {
      follow(false);
      bring(this.hits[this.at].startContainer.parentElement, false);
    }
  },
};

function rangesIn(element, wanted) {
  const node = element.firstChild;
  const text = node?.data?.toLocaleLowerCase() ?? '';
  const ranges = [];
  for (let at = text.indexOf(wanted); at >= 0 && at + wanted.length <= node.length; at = text.indexOf(wanted, at + wanted.length)) {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    ranges.push(range);
  }
  return ranges;
}

document.addEventListener('input', event => event.target.matches('[data-find]') && find.run(event.target.value));
document.addEventListener('keydown', event => {
  if (!event.target.matches('[data-find]')) {
    return;
  }
  if (event.key === 'Enter') {
    event.preventDefault();
    find.step(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Escape') {
    event.target.value = '';
    find.run('');
    event.target.blur();
  }
});
document.addEventListener('click', event => {
  const button = event.target.closest('[data-find-step]');
  if (button) {
    find.step(Number(button.dataset.findStep));
  }
});

// An address with a line, such as a statement opened in another tab.
if (/^#s\d+$/.test(location.hash)) {
  const line = document.getElementById(location.hash.slice(1));
  if (line) {
    seek(Number(line.dataset.at));
  }
}

// When parts of a page are replaced by newer ones, what was unfolded stays unfolded, and what had the focus keeps it. Goes by ids.
const unfolded = new Set();
let focused = '';

document.addEventListener('toggle', event => {
  if (event.target.matches('details[id]')) {
    event.target.open ? unfolded.add(event.target.id) : unfolded.delete(event.target.id);
  }
}, true);

document.addEventListener('focusin', event => { focused = event.target.id; });
document.addEventListener('pointerdown', () => { focused = ''; });

document.addEventListener('refreshed', () => {
  unfolded.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
  if (document.activeElement === document.body && focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
});

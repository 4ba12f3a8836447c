// The keys that work on every page; the question mark shows them.
import { open } from './dialogs.js';

document.addEventListener('keydown', event => {
  const isTyping = event.target.matches('input, select, textarea, [contenteditable]');
  if (isTyping || event.metaKey || event.ctrlKey || event.altKey || document.querySelector('dialog[open]')) {
    return;
  }
  const action = actions[event.key];
  if (action && action() !== false) {
    event.preventDefault();
  }
});

const actions = {
  '/': () => {
    const field = document.querySelector('input[type="search"]');
    field?.focus();
    return field !== null;
  },
  n: () => {
    open('/meetings/new');
  },
  j: () => move(1),
  k: () => move(-1),
  '?': () => document.getElementById('keys')?.showModal(),
};

// Among what is marked data-item; Enter then follows the link that has the focus.
function move(step) {
  const items = [...document.querySelectorAll('[data-item]')];
  if (items.length === 0) {
    return false;
  }
  const current = items.findIndex(item => item.contains(document.activeElement));
  const next = items[Math.min(items.length - 1, Math.max(0, current + step))];
  (next.matches('a') ? next : next.querySelector('a'))?.focus();
  next.scrollIntoView({ block: 'nearest' });
}

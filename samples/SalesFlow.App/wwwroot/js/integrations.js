// A note that is said once leaves the address, so that reloading does not say it again.
const note = document.querySelector('[data-once]');
if (note) {
  const address = new URL(location.href);
  note.dataset.once.split(' ').forEach(name => address.searchParams.delete(name));
  history.replaceState(history.state, '', address);
}

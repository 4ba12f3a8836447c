// Buttons that copy or share a link. Where the browser cannot share, such a button stays hidden.
if (navigator.share) {
  document.documentElement.dataset.canShare = 'true';
}

document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy], [data-share]');
  if (!button) {
    return;
  }
  if (button.dataset.share) {
    await navigator.share({ url: button.dataset.share, title: button.dataset.title }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(button.dataset.copy);
  const label = button.querySelector('[data-label]');
  const before = label.textContent;
  label.textContent = button.dataset.done;
  setTimeout(() => { label.textContent = before; }, 2000);
});

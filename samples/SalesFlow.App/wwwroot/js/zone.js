// Tells the server in which time zone its times are read. Until the first answer the server has only guessed: when it guessed wrong,
// the page is asked for once more.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const known = document.cookie.split('; ').find(cookie => cookie.startsWith('zone='))?.slice('zone='.length);

if (zone && known !== encodeURIComponent(zone)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=34560000; samesite=lax`;
  if (document.cookie.includes('zone=') && document.querySelector('time')) {
    location.reload();
  }
}

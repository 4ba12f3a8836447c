// The start page: what is connected, what is planned, and a form for more. Everything goes through the public API.
const find = id => document.getElementById(id);

function make(tag, text, properties = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

function notice(text, isBad = false) {
  Object.assign(find('notice'), { textContent: text, hidden: false, className: isBad ? 'bad' : '' });
}

async function call(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: body ? { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } : {},
    body: body && JSON.stringify(body),
  });
  const json = answer.status === 204 ? null : await answer.json();
  if (!answer.ok)
    throw new Error(answer.status === 401 ? say.signIn : json.errors?.map(error => error.detail).join(' ') ?? json.detail ?? say.failed);
  return { status: answer.status, json };
}

async function attempt(work) {
  try {
    await work();
  } catch (error) {
    notice(error.message || say.failed, true);
  }
}

function button(text, work) {
  const made = make('button', text, { type: 'button', className: 'quiet' });
  made.addEventListener('click', async () => {
    made.disabled = true;
    await attempt(async () => { await work(); await show(); });
    made.disabled = false;
  });
  return made;
}

function item(title, detail, ...actions) {
  const text = make('span', title);
  text.append(make('small', detail));
  const row = make('li', '');
  row.append(text, ...actions);
  return row;
}

function accountItem(account, platforms) {
  const platform = platforms.find(candidate => candidate.platform === account.platform);
  const detail = [say.states[account.health.state] ?? account.health.state, ...account.missing_scopes].join(' · ');
  const url = `/api/integrations/${platform.slug}/disconnect?integration_id=${account.id}`;
  return item(`${platform.display_name} · ${account.email ?? account.id}`, detail, button(say.disconnect, () => call('POST', url)));
}

function meetingItem(meeting) {
  const start = new Date(meeting.scheduled_start).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const url = `/api/video-meetings/meetings/${meeting.id}`;
  const actions = [];
  if (meeting.join_url && meeting.status === 'scheduled')
    actions.push(make('a', say.join, { href: meeting.join_url, rel: 'noopener noreferrer', target: '_blank' }));
  if (meeting.status === 'provisioning_failed')
    actions.push(button(say.retry, () => call('POST', `${url}/retry`)));
  if (['scheduled', 'provisioning', 'provisioning_failed'].includes(meeting.status))
    actions.push(button(say.cancel, () => call('DELETE', url)));
  return item(meeting.title, `${start} · ${meeting.duration_minutes} min · ${say.statuses[meeting.status] ?? meeting.status}`, ...actions);
}

async function show() {
  const [accounts, meetings] = await Promise.all([call('GET', '/api/integrations/list'), call('GET', '/api/video-meetings/meetings?limit=20')]);
  const { items, platforms } = accounts.json;
  find('accounts').replaceChildren(...items.length ? items.map(account => accountItem(account, platforms)) : [make('li', say.noAccounts)]);
  find('connect').replaceChildren(...platforms.map(platform => make('a', `${say.connect} ${platform.display_name}`, {
    className: 'button', href: `/api/integrations/${platform.slug}/authorize?return_url=%2F`,
  })));
  find('schedule').elements.platform.replaceChildren(
    ...platforms.map(platform => make('option', platform.display_name, { value: platform.platform })));
  const planned = meetings.json.items.map(meetingItem);
  find('meetings').replaceChildren(...planned.length ? planned : [make('li', say.noMeetings)]);
}

function tellOutcome() {
  const query = new URLSearchParams(location.search);
  const error = query.get('error');
  if (error)
    notice(say[error] ?? say.failed, true);
  else if (query.get('integration') === 'connected')
    notice(say.connected);
  history.replaceState(null, '', location.pathname);
}

find('schedule').addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target;
  attempt(async () => {
    const { status } = await call('POST', '/api/video-meetings/create', {
      platform: form.elements.platform.value,
      title: form.elements.title.value,
      start_time: new Date(form.elements.start.value).toISOString(),
      duration_minutes: form.elements.minutes.valueAsNumber,
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    notice(status === 202 ? say.pending : say.scheduled);
    form.reset();
    await show();
  });
});

document.documentElement.lang = language;
for (const element of document.querySelectorAll('[data-word]'))
  element.textContent = say[element.dataset.word];
tellOutcome();
attempt(async () => {
  const { json } = await call('GET', '/simulator');
  if (json.url)
    Object.assign(find('simulator'), { href: json.url, hidden: false });
});
attempt(show);

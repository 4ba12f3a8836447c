// The words of the start page. The browser's language decides.
const words = {
  en: {
    documents: 'API documents', simulator: 'Platform simulator', accounts: 'Connected accounts', newMeeting: 'New meeting', meetings: 'Meetings',
    platform: 'Platform', title: 'Title', start: 'Start', minutes: 'Minutes', schedule: 'Schedule', connect: 'Connect', disconnect: 'Disconnect',
    join: 'Join', cancel: 'Call off', retry: 'Try again', noAccounts: 'No account is connected yet.', noMeetings: 'No meeting is planned yet.',
    connected: 'The account is connected.', scheduled: 'The meeting is scheduled.', pending: 'The meeting is being created. Its link follows.',
    failed: 'That did not work.', signIn: 'Nobody is signed in here.',
    consent_declined: 'The account was not connected, because consent was declined.',
    invalid_state: 'This sign-in link was used already or is too old. Start again.',
    connect_failed: 'The account was not connected. Start again.',
    states: { connected: 'works', reconnect_required: 'must be connected again' },
    statuses: {
      scheduled: 'scheduled', in_progress: 'in progress', completed: 'held', cancelled: 'called off', provisioning: 'being created',
      provisioning_failed: 'not created', not_held: 'not held',
    },
  },
  de: {
    documents: 'API-Dokumentation', simulator: 'Plattform-Simulator', accounts: 'Verbundene Konten', newMeeting: 'Neues Meeting', meetings: 'Meetings',
    platform: 'Plattform', title: 'Titel', start: 'Beginn', minutes: 'Minuten', schedule: 'Planen', connect: 'Verbinden:', disconnect: 'Trennen',
    join: 'Beitreten', cancel: 'Absagen', retry: 'Erneut versuchen', noAccounts: 'Noch ist kein Konto verbunden.', noMeetings: 'Noch ist kein Meeting geplant.',
    connected: 'Das Konto ist verbunden.', scheduled: 'Das Meeting ist geplant.', pending: 'Das Meeting wird angelegt. Der Link folgt.',
    failed: 'Das hat nicht geklappt.', signIn: 'Hier ist niemand angemeldet.',
    consent_declined: 'Das Konto wurde nicht verbunden, weil die Zustimmung abgelehnt wurde.',
    invalid_state: 'Dieser Anmeldelink wurde schon benutzt oder ist zu alt. Bitte neu beginnen.',
    connect_failed: 'Das Konto wurde nicht verbunden. Bitte neu beginnen.',
    states: { connected: 'funktioniert', reconnect_required: 'muss neu verbunden werden' },
    statuses: {
      scheduled: 'geplant', in_progress: 'läuft', completed: 'gehalten', cancelled: 'abgesagt', provisioning: 'wird angelegt',
      provisioning_failed: 'nicht angelegt', not_held: 'nicht gehalten',
    },
  },
};
const language = navigator.language.startsWith('de') ? 'de' : 'en';
const say = words[language];

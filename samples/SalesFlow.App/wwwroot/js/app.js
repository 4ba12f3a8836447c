// What every page has: the browser's time zone told to the server, forms that are sent once, dialogs, keys, pages that stay current.
import './zone.js';
import './forms.js';
import './dialogs.js';
import './keys.js';
import './live.js';
import './share.js';
import './keep.js';
import './more.js';
import './call.js';
import './recording.js';
import './player.js';
import './transcript.js';
import './schedule.js';
import './integrations.js';
import './install.js';

import { api, onSessionEnd } from './core/api.js';
import './parts/sign-in.js';

const RETRY_MILLISECONDS = 2000;
const ADMINISTRATION = '/subsystems';

onSessionEnd(() => {
  if (document.querySelector('city-screen, subsystems-page')) {
    askWho({ key: 'session.ended' });
  }
});
begin();

/** Shows the screen if somebody is signed in, else asks who it is. */
async function begin() {
  try {
    const person = await api('/api/session', { quiet: true });
    if (person?.name) {
      await showScreen(person);
    } else {
      askWho();
    }
  } catch (error) {
    if (error.status === 401 || error.status === 403 || error.status === 404) {
      askWho();
    } else {
      askWho({ key: 'session.unreachable' });
      setTimeout(() => document.querySelector('city-sign-in')?.isUntouched() && begin(), RETRY_MILLISECONDS);
    }
  }
}

/** @param {{key: string}} [message] why it is asked */
function askWho(message = '') {
  const form = document.createElement('city-sign-in');
  form.message = message;
  form.addEventListener('signed-in', (event) => showScreen(event.detail));
  show(form);
}

/** Each page loads only its own parts. */
async function showScreen(person) {
  const administration = location.pathname === ADMINISTRATION;
  await (administration ? import('./subsystems/page.js') : import('./parts/screen.js'));
  const screen = document.createElement(administration ? 'subsystems-page' : 'city-screen');
  screen.person = person;
  screen.addEventListener('sign-out', signOut);
  show(screen);
}

async function signOut() {
  try {
    await api('/api/session', { method: 'DELETE', quiet: true });
  } catch (error) {
    console.info('signing out was not confirmed', error.message);
  }
  askWho();
}

function show(element) {
  document.body.replaceChildren(element);
}

import { api, onSessionEnd } from './core/api.js';
import './parts/change-password.js';
import './parts/sign-in.js';

const RETRY_MILLISECONDS = 2000;
const PAGES = {
  '/subsystems': { element: 'subsystems-page', load: () => import('./subsystems/page.js') },
  '/audit': { element: 'audit-page', load: () => import('./audit/page.js') },
  '/people': { element: 'people-page', load: () => import('./people/page.js') },
  '/desk': { element: 'desk-page', load: () => import('./desk/page.js') },
  '/account': { element: 'account-page', load: () => import('./account/page.js') },
};
const BIG_SCREEN = { element: 'city-screen', load: () => import('./parts/screen.js') };

onSessionEnd(() => {
  const shown = [BIG_SCREEN, ...Object.values(PAGES)].map(({ element }) => element);
  if (document.querySelector(shown.join())) {
    askWho({ key: 'session.ended' });
  }
});
begin();

/** Shows the screen if somebody is signed in, else asks who it is. */
async function begin() {
  try {
    const person = await api('/api/session', { quiet: true });
    if (person?.name) {
      await admit(person);
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
  form.addEventListener('signed-in', (event) => admit(event.detail));
  show(form);
}

/** A password that somebody else made must be replaced before anything else. */
async function admit(person) {
  if (!person.mustChangePassword) {
    await showScreen(person);
    return;
  }
  const form = document.createElement('change-password');
  form.person = person;
  form.addEventListener('changed', begin);
  form.addEventListener('sign-out', signOut);
  show(form);
}

/** Each page loads only its own parts. */
async function showScreen(person) {
  const { element, load } = PAGES[location.pathname.match(/^\/[^/]*/)[0]] ?? BIG_SCREEN;
  await load();
  const screen = document.createElement(element);
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

import { html } from 'lit';
import { t } from '../core/language.js';

/** The way to one's own account. @param {{name: string}} person */
export const accountLink = (person) => html`<a class="button account" href="/account" title="${person.name} · ${t('account.link')}" aria-label=${t('account.link')}>
  <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8" r="4" /><path d="M4.5 20.5c.8-4.3 3.7-6.5 7.5-6.5s6.7 2.2 7.5 6.5" /></svg><span>${person.name}</span>
</a>`;

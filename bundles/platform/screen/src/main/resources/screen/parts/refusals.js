import { t } from '../core/language.js';

/** Why something was refused, in the reader's language; what has no words of its own is told in the server's. @param {{type: string, message?: string}} error */
export function refusal(error) {
  const key = `refusal.${error.type}`;
  const told = t(key);
  return told === key ? (error.message ?? error.type) : told;
}

import { html, nothing } from 'lit';

const { counted, limitWords } = await import(`./bits.js${new URL(import.meta.url).search}`);

/** What happened to the case, the newest first, why its deadlines are when they are, and why it goes where it goes. */
export function history(desk) {
  const { file, t } = desk;
  return html`
    <section class="history"><h3>${t('timeline')}</h3><ol>${file.events.toReversed().map((event) => happened(desk, event))}</ol></section>
    ${file.deadlines.length > 0 ? html`<section class="deadlines"><h3>${t('deadlines')}</h3>${file.deadlines.map((clock) => deadline(desk, clock))}</section>` : nothing}
    ${file.routing ? html`<section class="routing"><h3>${t('whyHere')}</h3>${route(desk, file.routing)}</section>` : nothing}
  `;
}

function happened(desk, { at, by, byName, action, before, after, target, targetName, reason }) {
  const { words, context } = desk;
  return html`<li data-event=${action}>
    <time>${context.format.moment(at)}</time>
    <p><b>${words.action(action)}</b> ${target ? html`<span>→ ${targetName ? context.t(targetName) : target}</span>` : nothing} <span class="who">${desk.who(by, byName)}</span>
      ${before === after ? nothing : html`<small>${words.state(before)} → ${words.state(after)}</small>`}</p>
    ${reason ? html`<q>${reason}</q>` : nothing}
  </li>`;
}

function route(desk, { unit, steps, version }) {
  const { t, words, context } = desk;
  return html`<details data-part="routing">
    <summary>${unit ? t('byRoutesTo', { unit: words.unit(unit) }) : t('noRoute')}</summary>
    <p class="note">${t('routesVersion', { version })}</p>
    <ol class="steps">${steps.map(({ outcome, text }) => html`<li class=${outcome}>${context.t(text)}</li>`)}</ol>
  </details>`;
}

function deadline(desk, { clock, stopped, explanation }) {
  const { t, context } = desk;
  const { moment } = context.format;
  const { limit, start, calendar, lines } = explanation;
  const values = { clock: desk.words.named(clock.title), limit: limitWords(desk, limit), start: moment(start) };
  const summary = explanation.deadline ? t('deadlineOf', { ...values, end: moment(explanation.deadline) }) : t('deadlineOpen', values);
  return html`<details>
    <summary>${summary}${stopped ? html` <span class="muted">${t('stopped', { time: moment(stopped) })}</span>` : nothing}</summary>
    <p class="note">${t('calendar', { unit: calendar ? desk.words.unit(calendar) : t('wholeCity'), version: explanation.version })}</p>
    ${lines.length > 0 ? table(desk, lines) : nothing}
  </details>`;
}

function table(desk, lines) {
  const { t, context } = desk;
  const { moment } = context.format;
  return html`<table>
      <thead><tr><th>${t('from')}</th><th>${t('to')}</th><th>${t('counts')}</th><th>${t('why')}</th></tr></thead>
      <tbody>${joined(lines).map(
        (line) => html`<tr class=${line.counts ? 'counts' : ''}><td>${moment(line.from)}</td><td>${moment(line.to)}</td>
          <td>${line.counts ? counted(desk, line.counted) : '–'}</td><td>${context.t(line.why)}</td></tr>`,
      )}</tbody>
    </table>`;
}

/** Nights and days off that follow one another for the same reason, as one line. */
function joined(lines) {
  const result = [];
  for (const line of lines) {
    const counts = line.counted !== 'PT0S';
    const last = result.at(-1);
    if (last && !counts && !last.counts && last.why.zh === line.why.zh) {
      last.to = line.to;
    } else {
      result.push({ ...line, counts });
    }
  }
  return result;
}

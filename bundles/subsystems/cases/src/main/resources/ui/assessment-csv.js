/** Keeps the table as it is sorted: of every rate the share, how many and of how many. @param {any} page */
export function saveFigures(page) {
  const { figures, t, words } = page;
  const { first, last } = figures.period;
  const header = [t('key'), t('group'), ...(figures.scored ? [t('score')] : []), ...figures.rates.flatMap(({ title }) => [words.named(title), t('numerator'), t('denominator')])];
  const rows = figures.rows().map((group) => [
    group.key,
    page.nameOf(group),
    ...(figures.scored ? [group.score] : []),
    ...figures.rates.flatMap(({ rate }) => [group.rates[rate].rate, group.rates[rate].numerator, group.rates[rate].denominator]),
  ]);
  page.context.saveCsv(`assessment-${figures.by.toLowerCase()}-${first}-${last}.csv`, [header, ...rows]);
}

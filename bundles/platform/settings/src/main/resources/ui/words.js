/** A value for people. @param {any} page @param {any} attribute @param {any} value */
export function told(page, attribute, value) {
  const { t, context } = page;
  if (attribute.type === 'SECRET') {
    return t(value ? 'secretNew' : 'nothing');
  }
  if (value === null || value === undefined || value === '' || value.length === 0) {
    return t('nothing');
  }
  const one = (each) => {
    const option = attribute.options.find((known) => known.value === String(each));
    return option ? context.t(option.label) : typeof each === 'boolean' ? t(each ? 'yes' : 'no') : String(each);
  };
  const said = attribute.many ? value.map(one).join(context.language === 'zh' ? '、' : ', ') : one(value);
  return attribute.unit ? `${said} ${context.t(attribute.unit)}` : said;
}

/** The range of an attribute for people; empty if it has none. @param {any} page @param {any} attribute */
export function rangeOf({ t }, { min, max }) {
  const endless = (bound) => bound === null || Math.abs(bound) >= 2_147_483_647;
  if (endless(min)) {
    return endless(max) ? '' : t('most', { max });
  }
  return endless(max) ? t('least', { min }) : t('range', { min, max });
}

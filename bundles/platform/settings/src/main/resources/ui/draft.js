/** What somebody enters for one configuration and has not saved. */
export class Draft {
  /** Entered texts, choices and lists by attribute; null for the default. @type {Map<string, any>} */
  entered = new Map();

  /** @param {any} settings as they hold */
  constructor(settings) {
    this.settings = settings;
  }

  /** Takes what holds now and keeps what was entered. @param {any} settings */
  take(settings) {
    this.settings = settings;
  }

  /** @param {any} attribute @param {string | boolean} raw */
  enter(attribute, raw) {
    this.entered.set(attribute.id, raw);
    if (!this.differs(attribute) || (attribute.type === 'SECRET' && raw === '')) {
      this.entered.delete(attribute.id);
    }
  }

  /** Gives an attribute back to its default. @param {any} attribute */
  reset(attribute) {
    this.entered.set(attribute.id, null);
    if (!attribute.changed) {
      this.entered.delete(attribute.id);
    }
  }

  discard() {
    this.entered.clear();
  }

  /** What stands in the field. @param {any} attribute */
  shown(attribute) {
    const entered = this.entered.get(attribute.id);
    if (entered !== undefined && entered !== null) {
      return entered;
    }
    const value = entered === null ? attribute.defaultValue : attribute.value;
    if (attribute.type === 'BOOLEAN' && !attribute.many) {
      return value === true;
    }
    return value === null ? '' : attribute.many ? value.join('\n') : String(value);
  }

  /** What would be set, as the platform takes it. @param {any} attribute */
  value(attribute) {
    const entered = this.entered.get(attribute.id);
    if (entered === undefined || entered === null) {
      return entered === null ? attribute.defaultValue : attribute.value;
    }
    if (attribute.many) {
      return entered.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => parsed(attribute, line));
    }
    return parsed(attribute, entered);
  }

  differs(attribute) {
    return this.entered.has(attribute.id) && JSON.stringify(this.value(attribute)) !== JSON.stringify(attribute.value);
  }

  /** Key of the text that says what is wrong with what was entered; null if nothing is. @param {any} attribute */
  problem(attribute) {
    if (!this.entered.has(attribute.id) || this.entered.get(attribute.id) === null || attribute.type === 'TEXT' || attribute.type === 'BOOLEAN') {
      return null;
    }
    const values = attribute.many ? this.value(attribute) : [this.value(attribute)];
    for (const value of values) {
      if (value === '') {
        return 'missing';
      }
      if (attribute.type === 'SECRET') {
        continue;
      }
      if (!Number.isFinite(value) || (attribute.type === 'WHOLE' && !Number.isInteger(value))) {
        return attribute.type === 'WHOLE' ? 'wrongWhole' : 'wrongNumber';
      }
      if ((attribute.min !== null && value < attribute.min) || (attribute.max !== null && value > attribute.max)) {
        return 'outside';
      }
    }
    return null;
  }

  /** Everything that would change. */
  get changes() {
    return this.settings.attributes
      .filter((attribute) => this.differs(attribute))
      .map((attribute) => ({ attribute, from: attribute.value, to: this.value(attribute), problem: this.problem(attribute) }));
  }

  /** What is sent: null where the default holds again. */
  get values() {
    return Object.fromEntries(this.changes.map(({ attribute, to }) => [attribute.id, this.entered.get(attribute.id) === null ? null : to]));
  }
}

function parsed({ type }, raw) {
  if (type === 'WHOLE' || type === 'DECIMAL') {
    return raw.trim() === '' ? '' : Number(raw);
  }
  return raw;
}

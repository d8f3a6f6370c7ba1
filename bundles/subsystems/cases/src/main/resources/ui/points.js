const { LIGHTS, lightOf } = await import(`./bits.js${new URL(import.meta.url).search}`);

const LOOKS = {
  RED: { color: '#ff7b84', shape: 'diamond' },
  YELLOW: { color: '#ffd166', shape: 'triangle' },
  GREEN: { color: '#4ade9f', shape: 'circle' },
  NONE: { color: '#9db7dc', shape: 'square' },
};

/** The cases of the list on the map, and the place that is being told. */
export class Points {
  #context;
  #map;
  #cases;
  /** @type {Set<string>} */
  #shown = new Set();
  #place;

  /**
   * @param {any} context of the module
   * @param {any} map that the context made
   * @param {Record<string, any>} texts
   * @param {(number: string) => void} chosen told with the case that was clicked
   */
  constructor(context, map, texts, chosen) {
    this.#context = context;
    this.#map = map;
    const states = Object.fromEntries(LIGHTS.map((light) => [light, { ...LOOKS[light], label: texts[light] }]));
    this.#cases = map.addMovingLayer('cases', { size: 1.5, states });
    this.#place = map.addMovingLayer('place', { size: 2, unlisted: true, states: { HERE: { color: '#63d3ff', shape: 'cross' } } });
    this.#cases.onSelect((number) => number && chosen(number));
  }

  /** @param {any[]} files */
  show(files) {
    const numbers = new Set(files.map((file) => file.number));
    [...this.#shown].filter((number) => !numbers.has(number)).forEach((number) => this.#cases.remove(number));
    this.#shown = numbers;
    for (const file of files) {
      const label = this.#context.t(file.matter.title);
      this.#cases.update(file.number, { position: file.position, state: lightOf(file), label }, { glide: false });
    }
  }

  /** @param {string | null} number */
  select(number) {
    this.#cases.select(number);
  }

  /** Marks a place; null takes the mark away. @param {{latitude: number, longitude: number} | null} position */
  mark(position) {
    if (position) {
      this.#place.update('here', { position, state: 'HERE' }, { glide: false });
    } else {
      this.#place.clear();
    }
  }

  /** @param {{latitude: number, longitude: number}} position */
  fly(position) {
    this.#map.fly(position);
  }

  centre() {
    return this.#map.centre();
  }
}

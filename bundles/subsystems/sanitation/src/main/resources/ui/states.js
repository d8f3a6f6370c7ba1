/** From urgent to calm. */
export const VEHICLE_STATES = ['ALARM', 'WORKING', 'DRIVING', 'IDLE', 'OFFLINE'];
export const WORKER_STATES = ['ALARM', 'ON_SHIFT', 'OFF_SHIFT', 'OFFLINE'];

const LOOKS = {
  ALARM: { color: '#ff7b84', shape: 'alert', sign: '▲' },
  WORKING: { color: '#4ade9f', shape: 'arrow', sign: '●' },
  DRIVING: { color: '#7cc4ff', shape: 'arrow', sign: '➤' },
  IDLE: { color: '#9db7dc', shape: 'square', sign: '■' },
  OFFLINE: { color: '#8d9db6', shape: 'cross', sign: '✕' },
  ON_SHIFT: { color: '#4ade9f', shape: 'circle', sign: '●' },
  OFF_SHIFT: { color: '#9db7dc', shape: 'square', sign: '■' },
  PLANNED: { color: '#9db7dc', shape: 'circle', sign: '○' },
  DONE: { color: '#4ade9f', shape: 'circle', sign: '●' },
  LATE: { color: '#ffd166', shape: 'diamond', sign: '◆' },
  MISSED: { color: '#ff7b84', shape: 'alert', sign: '▲' },
};

/** The sign that stands before the name of a state. */
export const signOf = (state) => LOOKS[state].sign;

/** How a map layer shows these states. @param {string[]} states @param {any} texts */
export const styleOf = (states, texts, more = {}) => ({
  ...more,
  states: Object.fromEntries(states.map((state) => [state, { color: LOOKS[state].color, shape: LOOKS[state].shape, label: texts[state] }])),
});

/** Colours of the map. Every text colour has a contrast of at least 4.5 : 1 on {@link ground}. */
export const palette = {
  ground: '#0a111d',
  district: '#7fa3d6',
  districtText: '#c9dcf7',
  street: '#46658f',
  streetText: '#a9c0e0',
  community: '#2f4a6e',
  communityText: '#8fa8cb',
  road: '#3b506e',
  roadMain: '#536d92',
  roadText: '#9db2d1',
  park: '#16392f',
  parkEdge: '#2c6a55',
  parkText: '#7fcfae',
  river: '#14395c',
  riverText: '#82b8e8',
  site: '#4a3a17',
  siteEdge: '#c99a3c',
  siteText: '#f0cd84',
  dump: '#3e2a3f',
  dumpEdge: '#b57ab8',
  dumpText: '#e3b5e6',
  depot: '#23324a',
  depotEdge: '#7d93b5',
  depotText: '#b9cae4',
  track: '#63d3ff',
  selection: '#ffffff',
};

/** One alternating tint for each district, so that neighbours can be told apart without a legend. */
export const districtTints = ['rgba(78,120,186,0.16)', 'rgba(70,150,150,0.13)', 'rgba(128,104,176,0.15)'];

export const FONT = '"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';

/** Pixels of one unit of text, which grows with the screen. */
export const unit = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

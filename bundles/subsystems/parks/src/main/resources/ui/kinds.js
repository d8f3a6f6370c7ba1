/** What forms of zones and cameras hold, what is wrong with it, and how it is sent. */
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const MOST_LUX = 100_000;
const MOST_DEVICES = 60;

const text = (value) => String(value ?? '').trim();
const number = (value) => (text(value) === '' ? Number.NaN : Number(text(value)));

function named(entered, fields, fresh) {
  const wrong = {};
  if (fresh && !ID.test(text(entered.id))) {
    wrong.id = 'wrongId';
  }
  for (const field of fields) {
    if (!text(entered[field]) || text(entered[field]).length > 100) {
      wrong[field] = 'wrongName';
    }
  }
  if (!(Math.abs(number(entered.latitude)) <= 90)) {
    wrong.latitude = 'wrongLatitude';
  }
  if (!(Math.abs(number(entered.longitude)) <= 180)) {
    wrong.longitude = 'wrongLongitude';
  }
  return wrong;
}

function zoneWrong(entered, fresh) {
  const wrong = named(entered, ['name', 'park'], fresh);
  const [on, off] = [number(entered.onBelow), number(entered.offAbove)];
  if (text(entered.onBelow) || text(entered.offAbove)) {
    if (!(on > 0)) {
      wrong.onBelow = 'wrongOn';
    }
    if (!(off <= MOST_LUX) || off <= on) {
      wrong.offAbove = 'wrongOff';
    }
  }
  for (const devices of ['circuits', 'meters']) {
    if (entered[devices].length > MOST_DEVICES) {
      wrong[devices] = 'wrongMany';
    }
  }
  return wrong;
}

function cameraWrong(entered, fresh, before) {
  const wrong = named(entered, ['name'], fresh);
  const [picture, stream] = [text(entered.snapshotUrl), text(entered.streamUrl)];
  if (!picture && !stream) {
    wrong.snapshotUrl = 'wrongNoAddress';
  } else if (picture && !/^https?:\/\/[^@\s]+$/i.test(picture)) {
    wrong.snapshotUrl = 'wrongPicture';
  }
  if (stream && !/^rtsps?:\/\/[^@\s]+$/i.test(stream)) {
    wrong.streamUrl = 'wrongStream';
  }
  if (text(entered.user) && text(entered.user) !== (before?.user ?? '') && !entered.password) {
    wrong.password = 'wrongPassword';
  }
  if (!text(entered.user) && entered.password) {
    wrong.user = 'wrongUser';
  }
  return wrong;
}

const place = (entered) => ({ latitude: number(entered.latitude), longitude: number(entered.longitude) });
const lux = (value) => (text(value) ? number(value) : null);

/** `at` names the field at which a refusal of that type is told. */
export const KINDS = {
  zone: {
    path: '/api/parks/zones',
    fields: ['id', 'name', 'park', 'latitude', 'longitude', 'onBelow', 'offAbove'],
    lists: ['circuits', 'meters'],
    wrong: zoneWrong,
    body: (entered) => ({ ...place(entered), name: text(entered.name), park: text(entered.park), onBelow: lux(entered.onBelow), offAbove: lux(entered.offAbove), circuits: entered.circuits, meters: entered.meters }),
    at: { 'zone-conflict': 'circuits', 'zone-limits': 'offAbove' },
  },
  camera: {
    path: '/api/parks/cameras',
    fields: ['id', 'name', 'latitude', 'longitude', 'snapshotUrl', 'streamUrl', 'user'],
    lists: [],
    wrong: cameraWrong,
    body: (entered) => ({ ...place(entered), name: text(entered.name), snapshotUrl: text(entered.snapshotUrl) || null, streamUrl: text(entered.streamUrl) || null, user: text(entered.user) || null, password: entered.password || null }),
    at: { 'camera-snapshot-address': 'snapshotUrl', 'camera-stream-address': 'streamUrl', 'camera-password': 'password' },
  },
};

import { html } from 'lit';

const { texts } = await import(`./texts.js${new URL(import.meta.url).search}`);

const COLUMNS = [
  { name: 'id', text: texts.fleetId, needed: true, example: 'sweeper-901' },
  { name: 'name', text: texts.fleetName, example: '湘E·H0901' },
  { name: 'owner', text: texts.fleetOwner, example: '大祥环卫所' },
  { name: 'area', text: texts.fleetArea },
];

/** The button with the form in which a file of vehicles is registered. @param {any} desk */
export function fleetImport(desk) {
  return html`<city-import slot="tools" label=${desk.t('importFleet')} note=${desk.t('fleetNote')} file="fleet" .columns=${COLUMNS}
    .take=${(file) => take(desk.context, file)} @rows-taken=${() => desk.vehicles.load()}></city-import>`;
}

async function take(context, file) {
  const { registered, refused } = await context.api('/api/devices/import', { method: 'POST', query: { type: 'sanitation-vehicle' }, body: file });
  return { taken: registered.length, refusals: refused, secrets: registered.map(({ device, secret }) => ({ id: device.id, secret })) };
}

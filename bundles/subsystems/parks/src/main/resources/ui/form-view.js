import { html, nothing } from 'lit';

/** The dialog of a zone or a camera. @param {any} desk */
export function formView(desk) {
  const { form, t } = desk;
  return html`<dialog class="register" aria-labelledby="form-title" @close=${() => form.leave()}>
    ${form.kind === null
      ? nothing
      : html`<form novalidate autocomplete="off" @submit=${(event) => {
          event.preventDefault();
          desk.save();
        }}>
          <h2 id="form-title">${t(`${form.before ? 'change' : 'new'}_${form.kind}`, { name: form.before?.name })}</h2>
          ${form.kind === 'zone' ? zoneFields(desk) : cameraFields(desk)}
          ${form.failure ? html`<p class="problem" role="alert">${t('failed', { reason: form.failure.message })}</p>` : nothing}
          ${form.removing ? html`<p class="problem" role="alert">${t(`remove_${form.kind}`)}</p>` : nothing}
          <div class="buttons">
            ${form.before ? html`<button type="button" class=${form.removing ? 'risky' : 'danger'} data-do="remove" ?disabled=${form.busy} @click=${() => desk.remove()}>${t(form.removing ? 'removeSure' : 'remove')}</button>` : nothing}
            <button type="button" data-do="leave" @click=${() => desk.leaveForm()}>${t('cancel')}</button>
            <button class="primary" data-do="save" ?disabled=${form.busy}>${t(form.busy ? 'working' : 'save')}</button>
          </div>
        </form>`}
  </dialog>`;
}

function zoneFields(desk) {
  const { form, t, circuits, meters } = desk;
  const zoneName = (id) => desk.zones.find((zone) => zone.id === id)?.name ?? id;
  const taken = (circuit) => (circuit.zone && circuit.zone !== form.before?.id ? t('ofZone', { name: zoneName(circuit.zone) }) : null);
  return html`<div class="fields">
      ${form.before ? nothing : field(desk, 'id', { wide: true, hint: 'hintId', maxlength: 40 })}
      ${field(desk, 'name', { maxlength: 100 })} ${field(desk, 'park', { maxlength: 100 })}
      ${field(desk, 'latitude', { inputmode: 'decimal' })} ${field(desk, 'longitude', { inputmode: 'decimal' })}
      ${field(desk, 'onBelow', { inputmode: 'decimal', placeholder: t('asCity') })} ${field(desk, 'offAbove', { inputmode: 'decimal', placeholder: t('asCity') })}
    </div>
    <div class="lists">${devices(desk, 'circuits', circuits, taken)} ${devices(desk, 'meters', meters, () => null)}</div>`;
}

function cameraFields(desk) {
  const { form, t } = desk;
  return html`<div class="fields">
    ${form.before ? nothing : field(desk, 'id', { hint: 'hintId', maxlength: 40 })}
    ${field(desk, 'name', { maxlength: 100 })}
    ${field(desk, 'latitude', { inputmode: 'decimal' })} ${field(desk, 'longitude', { inputmode: 'decimal' })}
    ${field(desk, 'snapshotUrl', { wide: true, maxlength: 500, inputmode: 'url', placeholder: 'http://10.0.0.9/snapshot.jpg' })}
    ${field(desk, 'streamUrl', { wide: true, maxlength: 500, inputmode: 'url', placeholder: 'rtsp://10.0.0.9/stream1' })}
    ${field(desk, 'user', { maxlength: 100 })}
    ${field(desk, 'password', { type: 'password', maxlength: 200, autocomplete: 'new-password', hint: 'hintPassword', placeholder: form.before?.user ? t('unchanged') : '' })}
  </div>`;
}

/** One field with its name, and below it what is wrong or what to know. */
function field(desk, name, { type = 'text', hint, wide = false, maxlength = 40, inputmode = 'text', placeholder = '', autocomplete = 'off' }) {
  const { form, t } = desk;
  const wrong = form.wrong[name];
  const below = wrong ? html`<span class="wrong" id="wrong-${name}" role="alert">${said(desk, wrong)}</span>` : hint ? html`<span class="hint" id="wrong-${name}">${t(hint)}</span>` : nothing;
  return html`<div class=${wide ? 'wide' : ''}><label for="field-${name}">${t(`field_${name}`)}</label>
    <input id="field-${name}" name=${name} type=${type} maxlength=${maxlength} inputmode=${inputmode} placeholder=${placeholder} autocomplete=${autocomplete} aria-invalid=${Boolean(wrong)}
      aria-describedby=${below === nothing ? nothing : `wrong-${name}`} .value=${String(form.entered[name] ?? '')} @input=${(event) => form.enter(name, event.target.value)} />${below}</div>`;
}

const said = (desk, wrong) => (typeof wrong === 'string' ? desk.t(wrong) : wrong.message);

/** Devices to choose from; those that are chosen first. */
function devices(desk, name, all, taken) {
  const { form, t } = desk;
  const chosen = new Set(form.before?.[name] ?? []);
  const wrong = form.wrong[name];
  const sorted = [...(all ?? [])].sort((one, other) => chosen.has(other.id) - chosen.has(one.id));
  return html`<fieldset aria-describedby=${wrong ? `wrong-${name}` : nothing}>
    <legend>${t(`field_${name}`)} <span class="num">${form.entered[name].length}</span></legend>
    <div class="scroll" tabindex="-1">
      ${all === null ? html`<p>${t('loading')}</p>` : all.length === 0 ? html`<p>${t('noDevices')}</p>` : nothing}
      ${sorted.map((device) => {
        const other = taken(device);
        return html`<label class="check"><input type="checkbox" name=${name} value=${device.id} ?disabled=${other !== null} .checked=${form.entered[name].includes(device.id)} @change=${(event) => form.pick(name, device.id, event.target.checked)} />
          <span>${device.name}${device.name === device.id ? nothing : html` <small>${device.id}</small>`}${other === null ? nothing : html` <small>${other}</small>`}</span></label>`;
      })}
    </div>
    ${wrong ? html`<span class="wrong" id="wrong-${name}" role="alert">${said(desk, wrong)}</span>` : nothing}
  </fieldset>`;
}

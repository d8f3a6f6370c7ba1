import { ApiError, languageHeader, sessionEnded } from '../core/api.js';

/**
 * Uploads an archive. {@code XMLHttpRequest}, because {@code fetch} does not tell how far an upload is.
 *
 * @param {File} file
 * @param {(part: number) => void} onPart told with 0 to 1
 * @param {AbortSignal} signal
 * @returns {Promise<any>} the preview
 */
export function send(file, onPart, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/subsystems/archives');
    const headers = { Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'X-Cityloom-Request': '1', ...languageHeader() };
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = 'text';
    request.upload.onprogress = (event) => event.lengthComputable && onPart(event.loaded / event.total);
    request.upload.onload = () => onPart(1);
    request.onload = () => (request.status === 201 ? resolve(JSON.parse(request.responseText)) : reject(refusal(request)));
    request.onerror = () => reject(new ApiError(0, 'unreachable', ''));
    request.onabort = () => reject(new ApiError(0, 'aborted', ''));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function refusal(request) {
  if (request.status === 401) {
    sessionEnded();
  }
  let told = {};
  try {
    told = JSON.parse(request.responseText);
  } catch {
    // not every error has a body; the status says enough
  }
  return new ApiError(request.status, told.type ?? 'unknown', told.detail ?? told.title ?? `HTTP ${request.status}`);
}

import { formatter, t } from './i18n.js';

// Instants in the reader's zone. An hour is never shown without its offset.

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Gives the zone in which times are shown, an IANA name. */
export function timeZone() {
  return zone;
}

/** Sets the zone; a name that the browser does not know is not taken. */
export function setTimeZone(name) {
  try {
    zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // The zone stays: a page with times in some zone is better than none.
  }
}

function zoned(options) {
  return formatter('DateTimeFormat', { timeZone: zone, ...options });
}

/** Gives the offset at an instant, such as `GMT+3`. */
export function offset(instant) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName').value;
}

/** Gives hour and minute. */
export function clock(instant) {
  return zoned({ hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant));
}

/** Gives hour, minute, second and thousandths. */
export function precise(instant) {
  return zoned({ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hour12: false })
    .format(new Date(instant));
}

/** Gives the day, with the year only if it is another. */
export function day(instant) {
  const date = new Date(instant);
  const other = date.getFullYear() !== new Date().getFullYear();
  return zoned({ day: 'numeric', month: 'short', ...(other ? { year: 'numeric' } : {}) }).format(date);
}

/** Gives a day's name in full. */
export function longDay(instant) {
  return zoned({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
}

/** Gives the date in the zone as `2026-11-02`. */
export function isoDay(instant) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(new Date(instant));
}

/** Gives day, hour and offset, as cards and the reader show them. */
export function moment(instant) {
  const today = isoDay(instant) === isoDay(Date.now());
  return `${today ? '' : `${day(instant)}${t('comma')} `}${clock(instant)} ${offset(instant)}`;
}

/** Gives a span in the two largest of its units. */
export function span(milliseconds) {
  const size = Math.abs(milliseconds);
  const unit = (value, name) =>
    formatter('NumberFormat', { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
  if (size < 1000) {
    return unit(size, 'millisecond');
  }
  if (size < 60_000) {
    return unit(size / 1000, 'second');
  }
  const minutes = Math.round(size / 60_000);
  if (minutes < 60) {
    return unit(minutes, 'minute');
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 48) {
    return minutes % 60 ? `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}` : unit(hours, 'hour');
  }
  return unit(Math.round(hours / 24), 'day');
}

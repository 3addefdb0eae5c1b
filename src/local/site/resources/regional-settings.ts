import { wallClock } from '../dates';
import type { Host } from '../host';
import { complex, type Entity } from '../odata/values';

const DANISH = 1030;
/** SharePoint's own numbers and names of the zones this site may stand in. */
const ZONES: Readonly<Record<string, { readonly id: number; readonly description: string }>> = {
  'Europe/Copenhagen': { id: 3, description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris' },
  'Europe/London': { id: 2, description: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London' },
  'America/New_York': { id: 10, description: '(UTC-05:00) Eastern Time (US and Canada)' },
  UTC: { id: 93, description: '(UTC) Coordinated Universal Time' },
};

function offsetMinutes(zone: string, instant: number): number {
  const local = wallClock(instant, zone);
  return Math.round((Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second) - instant) / 60_000);
}

/** The zone of the site: `Bias` counts minutes west of UTC in winter, `DaylightBias` what summer takes from it. */
export function timeZoneEntity(host: Host): Entity {
  const year = wallClock(host.now(), host.zone).year;
  const [january, july] = [offsetMinutes(host.zone, Date.UTC(year, 0, 1)), offsetMinutes(host.zone, Date.UTC(year, 6, 1))];
  const standard = Math.min(january, july);
  const zone = ZONES[host.zone] ?? { id: 0, description: host.zone };
  return {
    type: 'SP.TimeZone', uri: 'Web/RegionalSettings/TimeZone',
    own: { Description: zone.description, Id: zone.id, Information: complex('SP.TimeZoneInformation', { Bias: -standard, DaylightBias: -Math.abs(january - july), StandardBias: 0 }) },
  };
}

export function regionalSettingsEntity(host: Host): Entity {
  const isDanish = host.locale === DANISH;
  return {
    type: 'SP.RegionalSettings', uri: 'Web/RegionalSettings',
    own: {
      AdjustHijriDays: 0, AlternateCalendarType: 0, AM: isDanish ? '' : 'AM', CalendarType: 1, Collation: isDanish ? 7 : 25, CollationLCID: 2070, DateFormat: isDanish ? 1 : 0, DateSeparator: isDanish ? '-' : '/', DecimalSeparator: isDanish ? ',' : '.',
      DigitGrouping: '3;0', FirstDayOfWeek: isDanish ? 1 : 0, FirstWeekOfYear: isDanish ? 2 : 0, IsEastAsia: false, IsRightToLeft: false, IsUIRightToLeft: false, ListSeparator: isDanish ? ';' : ',', LocaleId: host.locale, NegativeSign: '-',
      NegNumberMode: 1, PM: isDanish ? '' : 'PM', PositiveSign: '', ShowWeeks: false, ThousandSeparator: isDanish ? '.' : ',', Time24: isDanish, TimeMarkerPosition: 0, TimeSeparator: isDanish ? '.' : ':', WorkDayEndHour: 1020, WorkDays: 62, WorkDayStartHour: 480,
    },
    links: { TimeZone: () => timeZoneEntity(host) },
  };
}

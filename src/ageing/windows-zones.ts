import { calendarOf } from "./zone";

/**
 * What Windows calls time zones, and the city that stands for each: the rows of territory 001 of Unicode CLDR 48
 * (`supplemental/windowsZones`), and two names of old mailboxes. "Standard Time" is left out of every name.
 */
const cities = `
Afghanistan=Asia/Kabul
Alaskan=America/Anchorage
Aleutian=America/Adak
Altai=Asia/Barnaul
Arab=Asia/Riyadh
Arabian=Asia/Dubai
Arabic=Asia/Baghdad
Argentina=America/Buenos_Aires
Astrakhan=Europe/Astrakhan
Atlantic=America/Halifax
AUS Central=Australia/Darwin
Aus Central W.=Australia/Eucla
AUS Eastern=Australia/Sydney
Azerbaijan=Asia/Baku
Azores=Atlantic/Azores
Bahia=America/Bahia
Bangladesh=Asia/Dhaka
Belarus=Europe/Minsk
Bougainville=Pacific/Bougainville
Canada Central=America/Regina
Cape Verde=Atlantic/Cape_Verde
Caucasus=Asia/Yerevan
Cen. Australia=Australia/Adelaide
Central=America/Chicago
Central (Mexico)=America/Mexico_City
Central America=America/Guatemala
Central Asia=Asia/Bishkek
Central Brazilian=America/Cuiaba
Central Europe=Europe/Budapest
Central European=Europe/Warsaw
Central Pacific=Pacific/Guadalcanal
Chatham Islands=Pacific/Chatham
China=Asia/Shanghai
Cuba=America/Havana
Dateline=Etc/GMT+12
E. Africa=Africa/Nairobi
E. Australia=Australia/Brisbane
E. Europe=Europe/Chisinau
E. South America=America/Sao_Paulo
Easter Island=Pacific/Easter
Eastern=America/New_York
Eastern (Mexico)=America/Cancun
Egypt=Africa/Cairo
Ekaterinburg=Asia/Yekaterinburg
Fiji=Pacific/Fiji
FLE=Europe/Kiev
Georgian=Asia/Tbilisi
GMT=Europe/London
Greenland=America/Godthab
Greenwich=Atlantic/Reykjavik
GTB=Europe/Bucharest
Haiti=America/Port-au-Prince
Hawaiian=Pacific/Honolulu
India=Asia/Calcutta
Iran=Asia/Tehran
Israel=Asia/Jerusalem
Jordan=Asia/Amman
Kaliningrad=Europe/Kaliningrad
Kamchatka=Asia/Kamchatka
Korea=Asia/Seoul
Libya=Africa/Tripoli
Line Islands=Pacific/Kiritimati
Lord Howe=Australia/Lord_Howe
Magadan=Asia/Magadan
Magallanes=America/Punta_Arenas
Marquesas=Pacific/Marquesas
Mauritius=Indian/Mauritius
Mexico=America/Mexico_City
Middle East=Asia/Beirut
Montevideo=America/Montevideo
Morocco=Africa/Casablanca
Mountain=America/Denver
Mountain (Mexico)=America/Mazatlan
Myanmar=Asia/Rangoon
N. Central Asia=Asia/Novosibirsk
Namibia=Africa/Windhoek
Nepal=Asia/Katmandu
New Zealand=Pacific/Auckland
Newfoundland=America/St_Johns
Norfolk=Pacific/Norfolk
North Asia=Asia/Krasnoyarsk
North Asia East=Asia/Irkutsk
North Korea=Asia/Pyongyang
Omsk=Asia/Omsk
Pacific=America/Los_Angeles
Pacific (Mexico)=America/Tijuana
Pacific SA=America/Santiago
Pakistan=Asia/Karachi
Paraguay=America/Asuncion
Qyzylorda=Asia/Qyzylorda
Romance=Europe/Paris
Russia Time Zone 10=Asia/Srednekolymsk
Russia Time Zone 11=Asia/Kamchatka
Russia Time Zone 3=Europe/Samara
Russian=Europe/Moscow
SA Eastern=America/Cayenne
SA Pacific=America/Bogota
SA Western=America/La_Paz
Saint Pierre=America/Miquelon
Sakhalin=Asia/Sakhalin
Samoa=Pacific/Apia
Sao Tome=Africa/Sao_Tome
Saratov=Europe/Saratov
SE Asia=Asia/Bangkok
Singapore=Asia/Singapore
South Africa=Africa/Johannesburg
South Sudan=Africa/Juba
Sri Lanka=Asia/Colombo
Sudan=Africa/Khartoum
Syria=Asia/Damascus
Taipei=Asia/Taipei
Tasmania=Australia/Hobart
Tocantins=America/Araguaina
Tokyo=Asia/Tokyo
Tomsk=Asia/Tomsk
Tonga=Pacific/Tongatapu
Transbaikal=Asia/Chita
Turkey=Europe/Istanbul
Turks And Caicos=America/Grand_Turk
Ulaanbaatar=Asia/Ulaanbaatar
US Eastern=America/Indianapolis
US Mountain=America/Phoenix
UTC=Etc/UTC
UTC+12=Etc/GMT-12
UTC+13=Etc/GMT-13
UTC-02=Etc/GMT+2
UTC-08=Etc/GMT+8
UTC-09=Etc/GMT+9
UTC-11=Etc/GMT+11
Venezuela=America/Caracas
Vladivostok=Asia/Vladivostok
Volgograd=Europe/Volgograd
W. Australia=Australia/Perth
W. Central Africa=Africa/Lagos
W. Europe=Europe/Berlin
W. Mongolia=Asia/Hovd
West Asia=Asia/Tashkent
West Bank=Asia/Hebron
West Pacific=Pacific/Port_Moresby
Yakutsk=Asia/Yakutsk
Yukon=America/Whitehorse
`;

const plain = (name: string): string =>
  name
    .replace(/ Standard Time\b/i, "")
    .trim()
    .toLowerCase();

/** City by the name in small letters. */
export const windowsZones: ReadonlyMap<string, string> = new Map(
  cities
    .trim()
    .split("\n")
    .map((row): [string, string] => {
      const [name = "", city = ""] = row.split("=");
      return [name.toLowerCase(), city];
    }),
);

/** IANA zone of a name such as `Central Standard Time (Mexico)`; undefined where Windows has no such zone. */
export const ianaZone = (windowsName: string): string | undefined => windowsZones.get(plain(windowsName));

/**
 * The IANA zone of a mailbox, whose `userProfile.timeZone` may be either name, or one that was made up on that computer;
 * then, and where this runtime does not know the zone, the fallback.
 */
export function mailboxZone(name: unknown, fallback: string): string {
  const asked = typeof name === "string" ? (ianaZone(name) ?? name) : fallback;
  return calendarOf(asked) ? asked : fallback;
}

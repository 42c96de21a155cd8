import { ianaZone, mailboxZone, windowsZones } from "../../src/ageing/windows-zones";
import { calendarOf } from "../../src/ageing/zone";

test.each([
  ["Central Standard Time (Mexico)", "America/Mexico_City"],
  ["central standard time (mexico)", "America/Mexico_City"],
  ["Central Standard Time", "America/Chicago"],
  ["Pacific Standard Time (Mexico)", "America/Tijuana"],
  ["Mountain Standard Time (Mexico)", "America/Mazatlan"],
  ["Eastern Standard Time (Mexico)", "America/Cancun"],
  ["Mexico Standard Time", "America/Mexico_City"],
  ["Romance Standard Time", "Europe/Paris"],
  ["Tokyo Standard Time", "Asia/Tokyo"],
  ["Russia Time Zone 3", "Europe/Samara"],
  ["UTC", "Etc/UTC"],
  ["UTC+13", "Etc/GMT-13"],
  ["Europe/Madrid", "Europe/Madrid"],
])("a mailbox in %s lives by the days of %s", (name, zone) => {
  expect(mailboxZone(name, "Asia/Kabul")).toBe(zone);
});

test.each(["", "Customized Time Zone", "tzone://Microsoft/Custom", "-06:00", undefined, 6, {}])(
  "what is no zone (%p) gives the fallback",
  (name) => {
    expect(mailboxZone(name, "America/Mexico_City")).toBe("America/Mexico_City");
  },
);

test("all zones of Windows are there, each with a city that this runtime knows", () => {
  expect(windowsZones.size).toBe(141);
  for (const [name, city] of windowsZones) {
    expect(calendarOf(city)).toBeDefined();
    expect(ianaZone(name)).toBe(city);
  }
});

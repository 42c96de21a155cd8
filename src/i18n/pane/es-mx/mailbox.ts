import type {
  Differing,
  ListingWhy,
  Undone,
  Place,
  StopWhy,
  Wait,
  Weighed,
  WhatToDo,
  Work,
} from "../mailbox-words";
import { rich, type Rich } from "../../rich";
import { capitalize, count, size } from "../../words";

const messages = (number: number): string => (number === 1 ? "1 mensaje" : `${count(number)} mensajes`);
const files = (number: number): string => (number === 1 ? "1 archivo" : `${count(number)} archivos`);

const unsaved = (isRest: boolean): string => (isRest ? " sin guardar" : "");

/** A weight; what tells no size makes it the least, and where nothing tells one nobody knows. */
const weight = ({ count: number, bytes, unsized }: Weighed): string =>
  number > 0 && unsized === number ? "tamaño desconocido" : (unsized > 0 ? "al menos " : "") + size(bytes);

const inBrackets = (total: Weighed): string => `${messages(total.count)} (${weight(total)})`;

function hours(number: number): string {
  const whole = Math.floor(number);
  return (whole === 1 ? "una hora" : `${count(whole)} horas`) + (number > whole ? " y media" : "");
}

function wait({ unit, count: number = 0 }: Wait): string {
  switch (unit) {
    case "moments":
      return "unos segundos";
    case "seconds":
      return `cerca de ${count(number)} segundos`;
    case "minutes":
      return number === 1 ? "cerca de un minuto" : `cerca de ${count(number)} minutos`;
    case "hours":
      return `cerca de ${hours(number)}`;
  }
}

/** The server asked to wait, or the network is gone: nobody here knows which. */
const noAnswer = (how: Wait): string => `Sin respuesta todavía: se intenta de nuevo en ${wait(how)}.`;

/** «falta cerca de un minuto», and «faltan» of more than one. */
const isOne = ({ unit, count: number = 0 }: Wait): boolean =>
  (unit === "minutes" || unit === "hours") && number < 2;

const listingFailures: Readonly<Record<ListingWhy, { readonly title: string; readonly advice: string }>> = {
  cancelled: {
    title: "Se cerró la ventana antes de terminar",
    advice: "Nada se leyó. Puede intentarlo de nuevo cuando quiera.",
  },
  refused: {
    title: "Falta el permiso para leer el buzón",
    advice:
      "Sin él no se sabe qué vence. Puede darlo al intentar de nuevo; si su institución no lo ofrece, Soporte Técnico le dirá cómo obtenerlo.",
  },
  offline: { title: "No hay conexión", advice: "Cuando vuelva la red, intente de nuevo." },
  unavailable: {
    title: "Este Outlook no pudo iniciar sesión",
    advice: "Ábralo en Outlook en la web o en un Outlook más reciente, o pregunte a Soporte Técnico.",
  },
  otherAccount: {
    title: "Outlook inició sesión con otra cuenta",
    advice:
      "No es la de este buzón, así que nada se leyó. Cierre en Outlook la sesión de las demás cuentas e intente de nuevo.",
  },
  busy: {
    title: "El servidor está muy ocupado",
    advice: "Pidió esperar varias veces. Intente de nuevo en unos minutos.",
  },
  gone: {
    title: "El buzón cambió mientras se leía",
    advice: "Una carpeta ya no está donde estaba. Intente de nuevo.",
  },
  tooLarge: {
    title: "El servidor no entregó la lista",
    advice: "Es más larga de lo que permite. Intente de nuevo, o pregunte a Soporte Técnico.",
  },
  damaged: {
    title: "La respuesta del servidor llegó incompleta",
    advice: "Suele ser la conexión. Intente de nuevo.",
  },
  failed: {
    title: "El servidor no entregó la lista",
    advice: "No dijo por qué. Intente de nuevo; si se repite, pregunte a Soporte Técnico.",
  },
  stopped: {
    title: "La lista quedó a medias",
    advice: "Se detuvo antes de terminar. Puede pedirla de nuevo.",
  },
};

/** Why work as a whole stopped; «gone» and «failed» may be of the mailbox, of the folder or of the window that writes it. */
const stops: Readonly<Record<StopWhy, string>> = {
  cancelled: "Se cerró la ventana de inicio de sesión. Siga cuando quiera.",
  refused:
    "Faltó el permiso. Al seguir, Outlook lo pedirá de nuevo; si no lo ofrece, pregunte a Soporte Técnico.",
  offline: "Se perdió la conexión. Cuando vuelva, siga desde aquí.",
  unavailable: "Outlook no pudo iniciar sesión. Ciérrelo, ábralo de nuevo y siga desde aquí.",
  otherAccount:
    "Outlook inició sesión con otra cuenta, no con la de este buzón. Cierre la sesión de las demás cuentas y siga.",
  busy: "El servidor pidió esperar demasiadas veces. Siga en unos minutos.",
  gone: "La ventana de la carpeta se cerró, o la carpeta ya no está: quizá se movió, cambió de nombre o se desconectó su disco. Elíjala de nuevo: se sigue donde quedó.",
  tooLarge: "El servidor no entrega tanto de una vez. Elija menos mensajes y siga.",
  damaged: "Lo que llegó estaba incompleto. Siga desde aquí: sólo se repite lo que falta.",
  failed: "No se supo la causa. Siga desde aquí; si se repite, pregunte a Soporte Técnico.",
  stopped: "Usted lo detuvo. Lo que ya se hizo se conserva.",
  full: "No queda espacio en el disco. Libere espacio o elija otra carpeta, y siga.",
  denied: "El navegador ya no deja escribir en la carpeta. Elíjala de nuevo: se sigue donde quedó.",
};

/** Why a message was not dealt with, and what to do. Said of one or of several that stand below it. */
const whyNot: Readonly<Record<Undone, string>> = {
  cancelled: "Se cerró la ventana de inicio de sesión antes de llegar aquí.",
  refused: "Outlook no dio el permiso. Intente de nuevo y acéptelo.",
  offline: "Se perdió la conexión. Intente de nuevo cuando vuelva.",
  unavailable: "Outlook no pudo iniciar sesión. Intente de nuevo más tarde.",
  otherAccount: "Outlook inició sesión con otra cuenta: no se tocaron.",
  busy: "El servidor estaba muy ocupado. Intente de nuevo en unos minutos.",
  tooLarge: "Demasiado grande para entregarse aquí. En Outlook, abra el mensaje y use «Guardar como».",
  damaged: "Llegó incompleto. Intente de nuevo; si se repite, abra el mensaje y use «Guardar como».",
  failed: "No se pudo, y el servidor no dijo por qué. Intente de nuevo.",
  stopped: "Se detuvo antes de llegar aquí.",
  mismatch: "La copia no coincidió con el mensaje y se descartó. Intente de nuevo.",
  unverified: "No hay una copia igual a como está ahora el mensaje: se queda en el buzón. Guárdelo de nuevo.",
};

/** Where something else is true of what was to be put back. */
const whyNotBack: Partial<Readonly<Record<Undone, string>>> = {
  tooLarge: "Demasiado grande para moverse desde aquí. Arrástrelo en Outlook desde Elementos eliminados.",
  unverified: "No se supo a qué carpeta devolverlo: sigue en Elementos eliminados. Muévalo desde Outlook.",
};

const differenceNames: Readonly<Record<Differing, (number: number) => string>> = {
  missing: (number) => (number === 1 ? "Falta 1 archivo" : `Faltan ${count(number)} archivos`),
  changed: (number) => (number === 1 ? "1 archivo cambió" : `${count(number)} archivos cambiaron`),
  extra: (number) => (number === 1 ? "Sobra 1 archivo" : `Sobran ${count(number)} archivos`),
};

const running: Readonly<Record<Work, string>> = {
  save: "Guardando en la Carpeta Personal",
  verify: "Verificando la carpeta",
  repair: "Reparando la carpeta",
  free: "Moviendo a Elementos eliminados",
  undo: "Devolviendo al buzón",
};
const halted: Readonly<Record<Work, string>> = {
  save: "El guardado se detuvo",
  verify: "La verificación se detuvo",
  repair: "La reparación se detuvo",
  free: "No se terminó de mover",
  undo: "No se terminó de devolver",
};

const rules: Readonly<Record<WhatToDo, string>> = {
  save: "Guardar siempre",
  ask: "Preguntar",
  let: "Dejar borrar",
};

const left = (days: number): string =>
  days < 0 ? "vencido" : days === 0 ? "último día" : days === 1 ? "1 día" : `${count(days)} días`;

/** Everything that the Mailbox view says, in Spanish of Mexico. */
export const mailboxEsMX = {
  loading: "Abriendo el buzón…",
  heading: {
    /** `isRest`: of what expires something is saved, which may be deleted as well. */
    overdue: (number: number, isRest: boolean): string =>
      `${messages(number)}${unsaved(isRest)} ${number === 1 ? "puede" : "pueden"} borrarse en cualquier momento`,
    near: (number: number, days: number, isRest: boolean): string =>
      `${messages(number)}${unsaved(isRest)} ${number === 1 ? "vence" : "vencen"} en los próximos ${count(days)} días`,
    saved: (days: number): string => `Está guardado todo lo que vence en los próximos ${count(days)} días`,
    none: (days: number): string => `Nada vence en los próximos ${count(days)} días`,
    empty: "El buzón está vacío",
    from: (total: Weighed, day: string): string =>
      `${capitalize(weight(total))}; ${total.count === 1 ? "se borrará" : "se borrarán"} a partir del ${day}.`,
    also: (number: number, day: string, days: number, isRest: boolean): string =>
      number === 1
        ? `Otro${unsaved(isRest)} vence en los próximos ${count(days)} días: podrá borrarse a partir del ${day}.`
        : `Otros ${count(number)}${unsaved(isRest)} vencen en los próximos ${count(days)} días; los primeros podrán borrarse a partir del ${day}.`,
    /** Clause 12. */
    final: "Lo que se borra no se recupera (numeral 12).",
    oldest: (day: string): string => `Lo más antiguo puede borrarse a partir del ${day}.`,
  },
  notWhole:
    "La lista quedó incompleta: el servidor dice que hay más mensajes. Lo que falta no se cuenta aquí.",
  again: "Actualizar la lista",
  retry: "Intentar de nuevo",
  listedOn: (day: string): string => `Lista del ${day}`,
  undated: (number: number): string =>
    number === 1
      ? "1 mensaje no dice cuándo llegó: no se sabe cuándo vence."
      : `${count(number)} mensajes no dicen cuándo llegaron: no se sabe cuándo vencen.`,
  notOffered: {
    title: "Este Outlook no deja ver el buzón desde aquí",
    about: (days: number): string =>
      `Los mensajes de más de ${count(days)} días se borran del servidor y no se recuperan. Lo que quiera conservar va en su Carpeta Personal, y su respaldo es responsabilidad suya.`,
    how: "Para guardar a mano",
    steps: [
      "En Outlook, ordene la bandeja por fecha, de lo más antiguo a lo más reciente.",
      "Arrastre los mensajes a una carpeta de su computadora, o ábralos y use «Guardar como».",
      "Abra una de las copias para comprobar que se lee, y respalde la carpeta.",
    ],
    other: "En Outlook en la web o en un Outlook más reciente, este panel puede hacerlo por usted.",
  },
  consent: {
    title: "Vea qué se borrará, antes de que se borre",
    about: (days: number): string =>
      `El servidor borra los mensajes de más de ${count(days)} días. Para decirle cuáles y guardarlos, este panel necesita leer su buzón.`,
    permission: "El permiso que pedirá Outlook",
    points: [
      "Se llama «Leer su correo» (Mail.Read): con él se ven las fechas y los tamaños, y se copian los mensajes que usted elija.",
      "No permite borrar, mover ni enviar nada.",
      "Lo que se lee queda en esta computadora: no va a ningún otro servidor.",
    ],
    go: "Ver mi buzón",
  },
  listing: {
    title: "Leyendo el buzón",
    progress: (done: number, of: number | undefined): string =>
      of === undefined ? `${messages(done)} hasta ahora` : `${count(done)} de ${messages(of)}`,
    waiting: noAnswer,
    failures: listingFailures,
    /** What came before it failed. */
    partly: (number: number): string => `Se muestran los ${messages(number)} que alcanzaron a leerse.`,
  },
  empty: "No hay mensajes que puedan vencer.",
  timeline: {
    title: "Qué vence y cuándo",
    axis: { today: "hoy", days: (days: number): string => `${count(days)} días` },
    legend: {
      overdue: "vencidos",
      lastDay: "último día",
      near: "por vencer",
      later: "después, promedio por día",
    },
    /** By the last safe days. */
    group: (from: number, to: number, first: string, last: string): string => {
      if (from < 0) return "Vencidos";
      if (from < to) return `Vencen del ${first} al ${last}`;
      return from === 0 ? `Vencen hoy, ${first}` : `Vencen el ${first}`;
    },
    /** When the server may delete them, the day after the last safe one. */
    deletable: (from: number, to: number, day: string): string =>
      from < 0
        ? "Pueden borrarse en cualquier momento."
        : from === to
          ? `Pueden borrarse desde el ${day}.`
          : `Los primeros pueden borrarse desde el ${day}.`,
    total: (total: Weighed): string => (total.count === 0 ? "nada" : inBrackets(total)),
    hint: "Elija una barra para ver sólo sus mensajes.",
    only: (from: number, group: string): string =>
      from < 0 ? "Sólo los vencidos" : `Sólo los que ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    all: "Quitar el filtro",
    table: "Ver como tabla",
    columns: ["Cuándo", "Mensajes", "Tamaño"],
    weight,
  },
  quota: {
    used: (bytes: number, isLeast: boolean): Rich =>
      rich`Buzón: ${isLeast ? "al menos " : ""}**${size(bytes)}**`,
    of: (limit: number): string => `de ${size(limit)}`,
    full: "lleno",
    fullOn: (day: string): string => `lleno hacia el ${day}`,
    near: (percent: number): string => `Queda poco espacio: está al ${count(percent)} %.`,
    over: (percent: number): string =>
      `Está al ${count(percent)} %. Si se llena, el servidor puede dejar de enviar o recibir mensajes. Guarde lo más grande y libérelo.`,
    assumed: (limit: number): string => `Se supone ${size(limit)} porque no conocemos su cargo.`,
    unknown: "No se sabe cuándo se llenará: faltan tamaños o un mes de mensajes.",
    what: "Qué ocupa más",
    folders: "Carpetas",
    ageing: "Por vencer",
    share: (bytes: number, percent: number): string => `${size(bytes)} · ${count(percent)} %`,
    noFolders: "El servidor no dice cuánto ocupan las carpetas.",
  },
  filters: {
    open: "Filtrar y ordenar",
    search: "Buscar en asunto y remitente",
    state: "Mostrar",
    states: {
      near: "Por vencer",
      overdue: "Vencidos",
      saved: "Guardados",
      undated: "Sin fecha",
      all: "Todos",
    },
    folder: "Carpeta",
    everyFolder: "Todas",
    attachments: "Con archivos adjuntos",
    marked: "Marcados o importantes",
    order: "Ordenar",
    orders: {
      weight: "Lo importante primero",
      date: "Lo más antiguo primero",
      size: "Lo más grande primero",
    },
  },
  list: {
    label: (number: number): string => `Mensajes: ${count(number)}`,
    /** Behind the name of what is listed: how many, and of these what has no copy yet. */
    counted: (number: number, toSave: number): string =>
      number === toSave
        ? count(number)
        : `${count(number)} (${toSave === 0 ? (number === 1 ? "ya guardado" : "todos guardados") : `${count(toSave)} sin guardar`})`,
    /** Of what is listed, how many were moved and are not counted there. */
    deleted: (number: number): string => `${count(number)} en Elementos eliminados`,
    keys: "Flechas para recorrer, barra espaciadora para elegir, Control+A para elegir todos.",
    none: "Ningún mensaje coincide. Cambie el filtro para ver otros.",
    nothingDue: "Nada por vencer. Los demás mensajes se ven en «Filtrar y ordenar», con «Todos».",
    left,
    noSubject: "(sin asunto)",
    noSender: "(sin remitente)",
    noDate: "sin fecha",
    saved: "guardado",
    /** In short, where it lies now. */
    freed: "eliminado",
    moved: "Está en Elementos eliminados.",
    marked: "marcado",
    attachments: "con archivos adjuntos",
    unknownSize: "tamaño desconocido",
    received: (day: string, folder: string): string => `Recibido el ${day} en ${folder}.`,
    /** Of a draft, which nobody received. */
    written: (day: string, folder: string): string => `Escrito el ${day}; está en ${folder}.`,
    /** Folders whose messages are let go. */
    without: (folders: readonly string[]): Rich => {
      const [first = "", second, ...rest] = folders;
      if (second === undefined) return rich`Sin contar *${first}*.`;
      if (rest.length === 0) return rich`Sin contar *${first}* ni *${second}*.`;
      return rest.length === 1
        ? rich`Sin contar *${first}*, *${second}* ni otra carpeta.`
        : rich`Sin contar *${first}*, *${second}* ni otras ${count(rest.length)} carpetas.`;
    },
    deletable: (day: string): string => `Puede borrarse a partir del ${day}.`,
    deletableNow: "Puede borrarse en cualquier momento.",
  },
  selection: {
    all: "Elegir los mostrados",
    none: "Desmarcar los mostrados",
    /** Instead of what was chosen before. */
    only: "Sólo éstos",
    nothing: "Nada elegido",
    chosen: (total: Weighed): string => `${inBrackets(total)} ${total.count === 1 ? "elegido" : "elegidos"}`,
    toFree: (number: number): string =>
      number === 1 ? "1 guardado, elegido para liberar" : `${count(number)} guardados, elegidos para liberar`,
    elsewhere: (number: number): string =>
      number === 1 ? "1 no está en esta lista" : `${count(number)} no están en esta lista`,
    /** Why fewer are chosen than expire. */
    notProposed: (number: number): string =>
      number === 1
        ? "1 no se eligió: parece un aviso masivo."
        : `${count(number)} no se eligieron: parecen avisos masivos.`,
    saved: (number: number): string =>
      number === 1 ? "1 de la lista ya está guardado." : `${count(number)} de la lista ya están guardados.`,
    overdue: (number: number): string => (number === 1 ? "1 vencido" : `${count(number)} vencidos`),
    lastDay: (number: number): string =>
      number === 1 ? "1 en su último día" : `${count(number)} en su último día`,
  },
  save: {
    /** Where no name is known. */
    folderName: "Carpeta Personal",
    title: "Guardar en la Carpeta Personal",
    about: (total: Weighed): string =>
      total.count === 1
        ? `Copia 1 mensaje (${weight(total)}) en su computadora y lo comprueba. Nada se borra del buzón.`
        : `Copia ${inBrackets(total)} en su computadora y comprueba cada uno. Nada se borra del buzón.`,
    nothing: "Elija en la lista los mensajes que quiere conservar.",
    nothingDue: "De lo que vence pronto no falta nada por guardar.",
    seeAbove: "Antes, decida arriba qué hacer con el trabajo que quedó pendiente, o ciérrelo.",
    asked: "Elija la carpeta en la ventana que se abrió. Mientras tanto, aquí no se hace nada.",
    save: (number: number): string => `Guardar ${messages(number)}`,
    noPlace:
      "Este Outlook no puede escribir en su computadora. Arrastre los mensajes a una carpeta, o abra el panel en Outlook en la web.",
    where: "Dónde",
    inPlace: ({ kind, name }: Place): Rich =>
      kind === "folder" ? rich`En la carpeta *${name}*.` : rich`En archivos zip, en *${name}*.`,
    change: "Cambiar",
    zipCheck: "Lo descargado cuenta como guardado cuando se comprueba aquí.",
    kinds: {
      folder: "En una carpeta de esta computadora",
      zip: "En archivos zip que se descargan",
    },
    kindHints: {
      folder: "Se le pedirá elegirla al guardar.",
      zip: "Después debe descomprimirlos en su Carpeta Personal.",
    },
    notChosen: "No se eligió ninguna carpeta: nada se guardó.",
  },
  snooze: {
    tomorrow: "Recordar mañana",
    week: "En una semana",
    /** `areMore`: besides what may be deleted today already. */
    passes: (number: number, isWeek: boolean, areMore: boolean): string =>
      `${isWeek ? "En una semana" : "Mañana"} el servidor ya podrá borrar ${messages(number)}${areMore ? " más" : ""}.`,
    till: (day: string): string => `Sin recordatorios hasta el ${day}.`,
    end: "Recordar otra vez",
    failed: "Outlook no pudo guardar el recordatorio. Intente de nuevo.",
  },
  job: {
    running,
    ended: {
      save: "Guardado",
      verify: "Verificación de la carpeta",
      repair: "Reparación de la carpeta",
      undo: "De vuelta en el buzón",
    } satisfies Readonly<Record<Exclude<Work, "free">, string>>,
    /** Of what was moved: no room is made by it yet. */
    freedTitle: (number: number): string =>
      number === 0 ? "Nada se movió" : `${messages(number)} en Elementos eliminados`,
    halted,
    /** Of a zip, where something else is true of it than of a folder. */
    zip: {
      running: "Comprobando el zip",
      ended: "Comprobación del zip",
      halted: "La comprobación se detuvo",
      repair: "Descargar lo que falta",
      gone: "El zip no se pudo leer: quizá se movió o se borró. Muéstrelo de nuevo.",
      broken:
        "El archivo está incompleto o dañado, o no es el zip que se descargó. Muestre el que se descargó; si no se abre, guarde los mensajes otra vez para descargarlo de nuevo.",
      /** Nothing of what was downloaded is in it. */
      other:
        "Éste no es el zip que se descargó: no trae ninguno de los mensajes. Muestre el que se descargó; si ya no lo tiene, guarde los mensajes otra vez.",
    },
    handedOverTitle: "Descargando; falta comprobar",
    nothingSaved: "Nada se guardó",
    paused: "En pausa",
    waiting: noAnswer,
    progress: (kind: Work, done: number, of: number): string =>
      of === 0 ? "" : `${count(done)} de ${kind === "verify" ? files(of) : messages(of)}`,
    bytes: (done: number, of: number): string => (of > 0 ? `${size(done)} de ${size(of)}` : size(done)),
    speed: (bytes: number): string => `${size(bytes)} por segundo`,
    left: (how: Wait): string => `${isOne(how) ? "falta" : "faltan"} ${wait(how)}`,
    keepOpen: "Deje abierto este panel hasta que termine. Si se cierra, podrá seguir donde quedó.",
    pause: "Pausar",
    resume: "Reanudar",
    cancel: "Detener",
    goOn: "Seguir",
    chooseAgain: "Elegir la carpeta de nuevo",
    chooseOther: "Elegir otra carpeta",
    notChosen: "No se eligió ninguna carpeta.",
    close: "Cerrar",
    again: (number: number): string => `Intentar de nuevo con ${messages(number)}`,
    stops,
    kept: (kind: Work, number: number, of: number): string =>
      `Hecho hasta ahora: ${count(number)} de ${kind === "verify" ? files(of) : messages(of)}.`,
    whyNot: (why: Undone, kind: Work): string =>
      (kind === "undo" ? whyNotBack[why] : undefined) ?? whyNot[why],
    saved: (number: number, place: string): Rich =>
      number === 1
        ? rich`1 mensaje guardado y verificado en *${place}*. Sigue en su buzón hasta que usted lo libere.`
        : rich`${count(number)} mensajes guardados y verificados en *${place}*. Siguen en su buzón hasta que usted los libere.`,
    /** A download may never begin: only what the person shows again counts as saved. */
    handedOver: (number: number, place: string): Rich =>
      number === 1
        ? rich`1 mensaje se descarga en *${place}*. Falta comprobar que llegó: cuando termine la descarga, muestre aquí el archivo.`
        : rich`${count(number)} mensajes se descargan en *${place}*. Falta comprobar que llegaron: cuando termine la descarga, muestre aquí el archivo.`,
    noFile: (hasFolder: boolean): string =>
      `¿No llegó ningún archivo? Su Outlook no deja descargar: ${hasFolder ? "use una carpeta" : "abra el panel en Outlook en la web"}.`,
    show: "Comprobar el zip descargado",
    savedNone: rich`Ningún mensaje se guardó.`,
    freed: (number: number, isZip: boolean): Rich => {
      const where = isZip ? "en el zip" : "en la Carpeta Personal";
      if (number === 0) return rich`Ningún mensaje se movió.`;
      return number === 1
        ? rich`1 mensaje se movió a *Elementos eliminados*. Su copia está ${where}.`
        : rich`${count(number)} mensajes se movieron a *Elementos eliminados*. Sus copias están ${where}.`;
    },
    /** Clause 16: moving makes no room by itself. */
    stillCounts:
      "Elementos eliminados sigue contando para el límite del buzón: para recuperar el espacio, vacíe esa carpeta en Outlook. Después ya no se podrá deshacer.",
    undone: (number: number): Rich =>
      number === 1
        ? rich`1 mensaje volvió a su carpeta.`
        : rich`${count(number)} mensajes volvieron a sus carpetas.`,
    verified: (number: number, isZip: boolean): Rich => {
      const where = isZip ? "del zip" : "de la carpeta";
      return number === 1
        ? rich`El archivo ${where} está completo y coincide con lo que se guardó.`
        : rich`Los ${files(number)} ${where} están completos y coinciden con lo que se guardó.`;
    },
    differs: (isZip: boolean): Rich =>
      isZip ? rich`El zip no está como se guardó.` : rich`La carpeta no está como se guardó.`,
    repaired: rich`La carpeta está completa otra vez.`,
    notDone: (number: number): string =>
      number === 1 ? "1 mensaje quedó pendiente" : `${count(number)} mensajes quedaron pendientes`,
    /** They are not left to do: nobody can do anything about them. */
    gone: (number: number, kind: Work): string =>
      `${messages(number)} ya no ${number === 1 ? "estaba" : "estaban"} en ${kind === "undo" ? "Elementos eliminados" : "el buzón"}`,
    goneWhy: (number: number): string =>
      number === 1 ? "Se movió o se borró antes." : "Se movieron o se borraron antes.",
    more: (number: number): string => `y ${count(number)} más`,
    differences: differenceNames,
    differenceHints: {
      missing: "Puede traerse otra vez mientras el mensaje siga en el buzón.",
      changed: "Ya no es lo que se guardó. Puede traerse otra vez mientras el mensaje siga en el buzón.",
      extra: "No viene de este panel: no se toca.",
    } satisfies Readonly<Record<Differing, string>>,
    repair: "Reparar la carpeta",
    verify: "Verificar carpeta",
    undo: "Deshacer",
  },
  free: {
    title: "Liberar espacio en el buzón",
    about: (total: Weighed): string =>
      total.count === 1
        ? `1 mensaje ya guardado y verificado sigue en el buzón (${weight(total)}).`
        : `${messages(total.count)} ya guardados y verificados siguen en el buzón (${weight(total)}).`,
    /** Where nothing is chosen to be freed, all of it is offered. */
    some: "Para liberar sólo algunos, elíjalos en la lista.",
    /** Why fewer are offered than are saved. */
    already: (number: number): string =>
      number === 1
        ? "Otro guardado ya está en Elementos eliminados: no se ofrece."
        : `Otros ${count(number)} guardados ya están en Elementos eliminados: no se ofrecen.`,
    start: (number: number): string => `Liberar ${messages(number)}…`,
    question: (number: number): string =>
      number === 1
        ? "¿Mover 1 mensaje a Elementos eliminados?"
        : `¿Mover ${messages(number)} a Elementos eliminados?`,
    what: [
      "Antes de mover cada uno se comprueba otra vez su copia; el que no la tenga se queda.",
      "Nada se borra aquí: podrá deshacerlo, o sacarlos de Elementos eliminados mientras el servidor los conserve.",
      "El espacio se recupera cuando el servidor o usted vacíe Elementos eliminados.",
      "Outlook puede pedir permiso para mover mensajes (Mail.ReadWrite).",
    ],
    yes: (number: number): string => `Sí, mover ${messages(number)}`,
    no: "Dejarlos en el buzón",
  },
  backup: {
    title: "Respaldo de la Carpeta Personal",
    /** Clause 11. */
    ask: "El respaldo de esta carpeta es responsabilidad suya (numeral 11). ¿Hacer una copia ahora?",
    much: (number: number): string => `Desde el último respaldo guardó ${messages(number)}.`,
    longAgo: (day: string): string => `Guardó mensajes el ${day} y no hay un respaldo posterior.`,
    how: "Copie la carpeta completa a otro disco o a donde su oficina respalda, y anótelo aquí.",
    done: "Ya hice la copia",
    failed: "Outlook no pudo anotar el respaldo. Intente de nuevo.",
  },
  rules: {
    open: "Qué hacer con cada carpeta",
    about:
      "Vale para lo que vence. «Guardar siempre» elige sus mensajes; «Dejar borrar» ya no los cuenta ni los recuerda.",
    names: rules,
    failed: "Outlook no pudo guardar la regla. Intente de nuevo.",
  },
  foot: {
    saved: (day: string): string => `Último guardado: ${day}`,
    verified: (day: string): string => `Última verificación: ${day}`,
    backedUp: (day: string): string => `Último respaldo: ${day}`,
    noBackup: "Sin respaldo anotado: copiar la carpeta a otro disco le toca a usted (numeral 11)",
    verify: "Verificar carpeta",
  },
};

/** The keys that each language must have, with what each text is given. */
export type MailboxTexts = typeof mailboxEsMX;

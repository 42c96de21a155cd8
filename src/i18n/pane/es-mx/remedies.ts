import type { DraftRemedy, Refusal } from "../../../policy/remedy";
import { rich, type Rich } from "../../rich";
import { count } from "../../words";

function done(remedy: DraftRemedy): Rich {
  switch (remedy.kind) {
    case "remove-attachment":
      return rich`Se quitó *${remedy.name}*.`;
    case "move-to-bcc":
      return remedy.people === 1
        ? rich`Un destinatario pasó a CCO.`
        : rich`${count(remedy.people)} destinatarios pasaron a CCO.`;
    case "remove-recipient":
      return remedy.isList
        ? rich`Se quitó la lista *${remedy.name || remedy.address}*.`
        : rich`Se quitó a *${remedy.name || remedy.address}*.`;
    case "remove-duplicates":
      return rich`Se quitaron las direcciones repetidas.`;
    case "insert-subject":
      return rich`Se escribió el asunto.`;
    case "replace-text":
      return rich`Se cambió «${remedy.word}».`;
    case "mask-text":
      return rich`Se ocultaron las letras: «${remedy.mask}».`;
  }
}

function undone(remedy: DraftRemedy): Rich {
  switch (remedy.kind) {
    case "remove-attachment":
      return rich`Se restableció *${remedy.name}*.`;
    case "move-to-bcc":
      return rich`Se restablecieron «Para» y «CC».`;
    case "remove-recipient":
      return remedy.isList
        ? rich`Se restableció la lista *${remedy.name || remedy.address}*.`
        : rich`Se restableció a *${remedy.name || remedy.address}*.`;
    case "remove-duplicates":
      return rich`Se restablecieron las direcciones repetidas.`;
    case "insert-subject":
      return rich`Se restableció el asunto anterior.`;
    case "replace-text":
    case "mask-text":
      return rich`Se restableció «${remedy.word}».`;
  }
}

/** Why nothing was changed, and what to do about it. */
function refused(refusal: Refusal): Rich {
  switch (refusal.why) {
    case "changed":
      return rich`El borrador cambió mientras tanto y no se tocó nada. Véalo como está ahora e intente de nuevo.`;
    case "tooLarge":
      return rich`El texto pesa más de 1 MB y Outlook no deja cambiarlo desde aquí. Cámbielo usted en el mensaje.`;
    case "notReversible":
      return rich`No se puede cambiar desde aquí sin alterar el formato de alrededor. Cámbielo usted en el mensaje.`;
    case "noCopy":
      return rich`No se pudo guardar una copia para deshacer y no se quitó nada. Quítelo usted en el mensaje.`;
    case "tooManyRecipients":
      return rich`Outlook sólo deja cambiar ${count(refusal.most)} destinatarios a la vez y perdería a los demás. Cámbielos usted en el mensaje.`;
    case "noAddress":
      return rich`*${refusal.name}* es una lista de sus contactos o no tiene dirección, y Outlook no podría restablecerla. Haga el cambio usted en el mensaje.`;
    case "outlook":
      return refusal.reason === "late"
        ? rich`Outlook no respondió a tiempo. Vea en el mensaje si el cambio se hizo antes de intentar de nuevo; si se repite, cierre el panel y ábralo otra vez.`
        : rich`Outlook no hizo el cambio. Intente de nuevo o hágalo usted en el mensaje.`;
  }
}

/** What the pane says of its feature `remedies`, in Spanish of Mexico. */
export const remediesEsMX = {
  removeAttachment: "Quitar el archivo",
  /** Of several, each beside its name. */
  remove: "Quitar",
  removeNamed: (name: string): string => `Quitar ${name}`,
  moveToBcc: "Pasar a CCO",
  removeRecipient: (who: string, isList: boolean): Rich =>
    isList ? rich`Quitar la lista ${who}` : rich`Quitar a ${who}`,
  removeDuplicates: "Quitar los repetidos",
  insertSubject: "Escribir el asunto",
  changeText: "Cambiar la expresión",
  useProposal: "Usar la propuesta",
  maskText: "Ocultar las letras",
  declareRank: "Indicar mi cargo",
  proposal: (words: string): Rich => rich`Propuesta: «${words}».`,
  willRead: (words: string): Rich => rich`Se leerá «${words}».`,
  isFinal: "No se podrá deshacer.",
  onlyEases: "Seguirán siendo los mismos destinatarios.",
  everywhere: (places: number): string => `Cambia en los ${count(places)} lugares donde aparece.`,
  more: "Más opciones",
  form: {
    subject: "Asunto",
    instead: (word: string): string => `En lugar de «${word}»`,
    length: (letters: number, most: number): string => `${count(letters)} de ${count(most)} caracteres`,
    save: "Guardar",
    cancel: "Cancelar",
  },
  done,
  undone,
  refused,
  noCopy: "No se pudo guardar una copia para deshacer. ¿Quitarlo de todos modos?",
  removeAnyway: "Quitar de todos modos",
  keep: "Conservarlo",
  partly: (moved: number, of: number): Rich =>
    rich`${count(moved)} de ${count(of)} ya están en CCO y siguen también en «Para» o «CC»: no se perdió a nadie.`,
  resume: "Continuar",
  undo: "Deshacer",
  dismiss: "Entendido",
};

/** `te/le voy/vamos a matar` is four ways to write a phrase: every choice of one of the words between slashes. */
export function alternatives(form: string): readonly string[] {
  if (form.indexOf("/") < 0) return [form];
  const choice = /\S+\/\S+/.exec(form);
  if (!choice) return [form];
  const forms: string[] = [];
  for (const word of choice[0].split("/")) forms.push(...alternatives(form.replace(choice[0], word)));
  return forms;
}

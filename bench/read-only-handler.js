// The baseline of `send-in-sandbox`: reads what our handler reads, judges nothing, lets everything pass.
/* global Office */
void Office.onReady();
Office.actions.associate("onMessageSend", (/** @type {Office.MailboxEvent} */ event) => {
  const item = /** @type {Office.MessageCompose} */ (Office.context.mailbox.item);
  const read = (/** @type {(done: () => void) => void} */ call) =>
    new Promise((resolve) => call(() => resolve(null)));
  const all = async () => {
    await Promise.all([
      read((done) => item.to.getAsync(done)),
      read((done) => item.from.getAsync(done)),
      read((done) => item.subject.getAsync(done)),
    ]);
    await Promise.all([
      read((done) => item.cc.getAsync(done)),
      read((done) => item.getAttachmentsAsync(done)),
      read((done) => item.body.getTypeAsync(done)),
    ]);
    await Promise.all([
      read((done) => item.body.getAsync(Office.CoercionType.Html, done)),
      read((done) => item.bcc.getAsync(done)),
    ]);
    event.completed({ allowEvent: true });
  };
  void all();
});

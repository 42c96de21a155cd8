import { accessDenied, refusal, type Answer } from "./answer";
import { strikes, type FaultBox, type GraphFaults } from "./faults";
import type { OperationName } from "./operations";
import { expired, type Bearer } from "./permissions";

export function throttled({ retryAfter, status = 429 }: NonNullable<GraphFaults["throttle"]>): Answer {
  const headers = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
  const code =
    status === 429 ? "ApplicationThrottled" : status === 503 ? "ServiceUnavailable" : "GatewayTimeout";
  return refusal(status, code, "Application is over its MailboxConcurrency limit.", headers);
}

/** The answer where a fault of the service as a whole comes before the operation. */
export function hindrance(name: OperationName, { token }: Bearer, box: FaultBox): Answer | undefined {
  const { throttle, expireTokenAfter, withdrawAfter } = box.faults();
  const number = box.next("api");
  if (throttle && (throttle.on?.includes(name) ?? true) && strikes(box.next("throttle"), throttle)) {
    return throttled(throttle);
  }
  if (expireTokenAfter !== undefined && box.next(token) > expireTokenAfter) return expired;
  return withdrawAfter !== undefined && number > withdrawAfter ? accessDenied : undefined;
}

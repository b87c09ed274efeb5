// On the pages between us and a learning platform, beside site.js.
import { each } from "./page.js";

// The storage that some platforms keep for their tools (LTI Client Side postMessages, Platform Storage): asks, and waits
// a second for the answer.
function storage(target, origin, message) {
  return new Promise((resolve) => {
    const id = crypto.randomUUID();
    const host = window.parent !== window ? window.parent : window.opener;
    const timer = setTimeout(() => resolve(null), 1000);
    window.addEventListener("message", function hear(event) {
      if (event.origin === origin && event.data && event.data.message_id === id) {
        clearTimeout(timer);
        window.removeEventListener("message", hear);
        resolve(event.data.error ? null : event.data);
      }
    });
    try {
      const frame = target === "_parent" ? host : host.frames[target];
      frame.postMessage({ ...message, message_id: id }, origin);
    } catch {
      resolve(null);
    }
  });
}

// On the way to the platform: have it keep the token, then go on, whether it did or not.
async function keepAtPlatform(page) {
  const { ltiKeep, token, target, origin, next } = page.dataset;
  await storage(target, origin, { subject: "lti.put_data", key: ltiKeep, value: token });
  window.location.replace(next);
}

// Back from the platform without a cookie: what it kept shows that this browser began.
async function recallFromPlatform(form) {
  const { ltiRecall, target, origin } = form.dataset;
  const kept = await storage(target, origin, { subject: "lti.get_data", key: ltiRecall });
  form.elements.token.value = (kept && kept.value) || "";
}

// What was chosen goes back by itself; the button is for those without scripts.
function sendBack(form) {
  form.submit();
}

// A registration is done: the platform may close the frame or the window.
function closeAtPlatform() {
  (window.opener || window.parent).postMessage({ subject: "org.imsglobal.lti.close" }, "*");
}

each("[data-lti-keep]", keepAtPlatform);
each("[data-lti-recall]", recallFromPlatform);
each("[data-lti-return]", sendBack);
each("[data-lti-close]", closeAtPlatform);

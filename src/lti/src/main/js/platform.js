// For the pages of a launch from a learning platform, in addition to site.js.
import { each } from "./page.js";

// Sends a message to the platform's storage (LTI Client Side postMessages, Platform Storage) and waits one second for the
// answer.
function storage(target, origin, message) {
  return new Promise((resolve) => {
    const id = crypto.randomUUID();
    const host = window.parent !== window ? window.parent : window.opener;
    const timer = setTimeout(() => resolve(null), 1000);
    window.addEventListener("message", function receive(event) {
      if (event.origin === origin && event.data && event.data.message_id === id) {
        clearTimeout(timer);
        window.removeEventListener("message", receive);
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

// Login initiation: stores the token at the platform, then goes on, stored or not.
async function keepAtPlatform(page) {
  const { ltiKeep, token, target, origin, next } = page.dataset;
  await storage(target, origin, { subject: "lti.put_data", key: ltiKeep, value: token });
  window.location.replace(next);
}

// Launch without a cookie: the stored token proves that this browser began the launch.
async function recallFromPlatform(form) {
  const { ltiRecall, target, origin } = form.dataset;
  const kept = await storage(target, origin, { subject: "lti.get_data", key: ltiRecall });
  form.elements.token.value = (kept && kept.value) || "";
}

// Submits the form that returns the chosen content; without scripts there is a button.
function sendBack(form) {
  form.submit();
}

// The registration is complete: the platform may close the frame or window.
function closeAtPlatform() {
  (window.opener || window.parent).postMessage({ subject: "org.imsglobal.lti.close" }, "*");
}

each("[data-lti-keep]", keepAtPlatform);
each("[data-lti-recall]", recallFromPlatform);
each("[data-lti-return]", sendBack);
each("[data-lti-close]", closeAtPlatform);

import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { DEMO_ACCOUNTS } from "@tongxin/kernel";

/** The built-in sign-in's pages: plain HTML of our own, without a script to sign in and without another host. */

const STYLE = `
* { box-sizing: border-box; }
body { background: #f3f6f8; color: #14324a; font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
header { background: #14324a; color: #fff; font-weight: 700; padding: .75rem 1rem; }
main { background: #fff; border-radius: 8px; box-shadow: 0 1px 8px rgb(20 50 74 / .18); margin: 12vh auto auto;
  max-width: 26rem; padding: 2rem; width: calc(100% - 2rem); }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
p { line-height: 1.5; margin: .25rem 0 1rem; }
.en { color: #5a7184; }
label { display: block; font-weight: 600; margin: 1rem 0 .35rem; }
input { border: 1px solid #a9b8c4; border-radius: 4px; font: inherit; padding: .6rem .7rem; width: 100%; }
input:focus { border-color: #14324a; outline: 2px solid #8fb3cc; }
button { background: #14324a; border: 0; border-radius: 4px; color: #fff; cursor: pointer; font: inherit;
  font-weight: 600; margin-top: 1.5rem; padding: .7rem; width: 100%; }
button:hover { background: #1e4a6d; }
[role=alert] { background: #fdecea; border-left: 4px solid #b3261e; color: #7a1a14; margin: 1rem 0 0; padding: .6rem .8rem; }
`;

/** Sends the sign-out form by itself; without scripts there is its button. */
const SUBMIT = "document.forms[0].submit()";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Where a form may lead: to ourselves, and from there back to the page that asked to sign in. */
const policyFor = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SUBMIT)}`,
    "img-src data:",
    `form-action 'self' ${formTargets.join(" ")}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");

const escaped = (text: string): string => text.replace(/[&<>"']/g, found => `&#${found.charCodeAt(0)};`);

const pageOf = (title: string, content: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 同心 Tongxin</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header>同心 Tongxin</header>
<main>
${content}
</main>
</body>
</html>
`;

const SUGGESTIONS = Object.entries(DEMO_ACCOUNTS)
  .map(([name, what]) => `<option value="${name}">${what}</option>`)
  .join("");

/** A sentence in both languages. */
export interface Notice {
  readonly zh: string;
  readonly en: string;
}

const WRONG: Notice = {
  zh: "账号或密码不正确。",
  en: "The account or the password is wrong.",
};

const lockedFor = (seconds: number): Notice => ({
  zh: `尝试次数过多，请在 ${Math.ceil(seconds / 60)} 分钟后再试。`,
  en: `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
});

/** What became of the attempt before: nothing, wrong, or shut out for so many seconds. */
export type Attempt = { readonly wrong: boolean; readonly lockedSeconds: number };

export function signInPage(action: string, account: string, { wrong, lockedSeconds }: Attempt): string {
  const notice = lockedSeconds > 0 ? lockedFor(lockedSeconds) : wrong ? WRONG : null;
  return pageOf(
    "登录 Sign in",
    `<h1>登录</h1>
<p class="en">Sign in</p>
${notice ? `<p role="alert">${notice.zh}<br>${notice.en}</p>` : ""}
<form method="post" action="${escaped(action)}">
<label for="account">账号 Account</label>
<input id="account" name="account" value="${escaped(account)}" list="accounts" autocomplete="username" required autofocus>
<datalist id="accounts">${SUGGESTIONS}</datalist>
<label for="password">密码 Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>登录 Sign in</button>
</form>
<p>这是试用环境的登录页，密码在启动时显示。<br><span class="en">This sign-in is for trying out; the password was printed at the start.</span></p>`,
  );
}

/** Leaves at once where scripts run, and by its button where they do not; `form` is the provider's own. */
export const signOutPage = (form: string): string =>
  pageOf(
    "退出 Sign out",
    `<h1>退出登录</h1>
<p class="en">Sign out</p>
${form.replace("</form>", '<input type="hidden" name="logout" value="yes"><button>退出 Sign out</button></form>')}
<script>${SUBMIT}</script>`,
  );

export const noticePage = (title: Notice, { zh, en }: Notice): string =>
  pageOf(
    `${title.zh} ${title.en}`,
    `<h1>${title.zh}</h1>
<p class="en">${title.en}</p>
<p role="alert">${escaped(zh)}<br>${escaped(en)}</p>
<p><a href="/explorer/">返回 Back to the explorer</a></p>`,
  );

export const pageHeaders = (formTargets: readonly string[] = []): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": policyFor(formTargets),
  "cache-control": "no-store",
});

export function sendPage(
  response: ServerResponse,
  status: number,
  page: string,
  formTargets: readonly string[] = [],
): void {
  response.writeHead(status, pageHeaders(formTargets)).end(page);
}

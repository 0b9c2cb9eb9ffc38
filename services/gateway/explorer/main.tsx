import "./workers.js";
import "graphiql/style.css";
import "./style.css";
import { GraphiQL } from "graphiql";
import type { GraphQLSchema } from "graphql";
import { useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { accountOf, fetcherFor, isUsable, readExamples, schemaFor, type Example } from "./server.js";
import { openSignIn, type SignIn } from "./session.js";

const LANGUAGES = { "zh-CN": "中文", en: "English" };

/** What a page keeps is kept apart for each account, and forgotten with the tab. */
const storageFor = (account: string) => ({
  getItem: (key: string) => sessionStorage.getItem(`${account}:${key}`),
  setItem: (key: string, value: string) => sessionStorage.setItem(`${account}:${key}`, value),
  removeItem: (key: string) => sessionStorage.removeItem(`${account}:${key}`),
  clear: () => sessionStorage.clear(),
  get length() {
    return sessionStorage.length;
  },
});

/** Who is signed in, with the examples to begin with. */
interface Session {
  readonly account: string;
  readonly schema: GraphQLSchema;
  readonly examples: readonly Example[];
}

async function sessionOf(signIn: SignIn): Promise<Session | null> {
  if (!(await signIn.resume())) return null;
  const ask = fetcherFor(
    () => signIn.token(),
    "zh-CN",
    () => {},
  );
  const [account, schema, examples] = await Promise.all([accountOf(ask), schemaFor(ask), readExamples()]);
  return { account, schema, examples: examples.filter(example => isUsable(example, schema)) };
}

function Explorer() {
  const [signIn, setSignIn] = useState<SignIn>();
  const [session, setSession] = useState<Session | null>(null);
  const [language, setLanguage] = useState("zh-CN");
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const report = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));
    openSignIn()
      .then(async opened => {
        setSignIn(opened);
        setSession(await sessionOf(opened));
      })
      .catch(report);
  }, []);

  const fetcher = useMemo(
    () =>
      signIn &&
      fetcherFor(
        () => signIn.token(),
        language,
        () => setSession(null),
      ),
    [signIn, language],
  );

  return (
    <>
      <header className="bar">
        <strong>同心 Tongxin</strong>
        {problem && <span className="problem">{problem}</span>}
        {session && <span className="account">{session.account}</span>}
        <select
          aria-label="语言 Language"
          value={language}
          onChange={event => setLanguage(event.target.value)}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {session && <button onClick={() => signIn?.end()}>退出 Sign out</button>}
      </header>
      {session && fetcher ? (
        <GraphiQL
          key={session.account}
          fetcher={fetcher as never}
          schema={session.schema}
          storage={storageFor(session.account)}
          defaultTabs={tabsFor(session)}
        />
      ) : (
        <Welcome onSignIn={signIn && (() => void signIn.begin())} />
      )}
    </>
  );
}

/**
 * The account's own examples before everybody's, and reading before changing; an account that has none of its own gets
 * all that it may use.
 */
const tabsFor = ({ account, examples }: Session) => {
  const hasOwn = examples.some(example => example.account === account);
  const rank = (example: Example) =>
    Number(example.account !== account) + 2 * Number(/^mutation/m.test(example.query));
  return examples
    .filter(example => !hasOwn || [account, "employee"].includes(example.account))
    .sort((one, two) => rank(one) - rank(two))
    .map(({ query, variables }) => ({ query, variables }));
};

const Welcome = ({ onSignIn }: { onSignIn: (() => void) | undefined }) => (
  <main className="welcome">
    <h1>一张图，五个服务</h1>
    <p>登录后会打开您的账号可用的示例操作；左侧文档用中英文说明每个字段，只显示您有权使用的部分。</p>
    <p>
      Sign in, and the example operations for your account open in tabs; the docs describe every field that
      you may use, and no other.
    </p>
    <button className="sign-in" disabled={!onSignIn} onClick={onSignIn}>
      登录 Sign in
    </button>
  </main>
);

createRoot(document.getElementById("explorer")!).render(<Explorer />);

import "./workers.js";
import "graphiql/style.css";
import "./style.css";
import { GraphiQL } from "graphiql";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { fetcherFor, readAccounts, readExamples, signIn, type Example, type Session } from "./server.js";

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

function Explorer() {
  const [accounts, setAccounts] = useState<Record<string, string>>({});
  const [examples, setExamples] = useState<Example[]>();
  const [session, setSession] = useState<Session | null>(null);
  const [language, setLanguage] = useState("zh-CN");
  const [problem, setProblem] = useState("");

  const report = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));
  useEffect(() => {
    Promise.all([readAccounts().then(setAccounts), readExamples().then(setExamples)]).catch(report);
  }, []);

  const choose = (account: string) => {
    setProblem("");
    setSession(null);
    if (account) signIn(account).then(setSession, report);
  };

  return (
    <>
      <header className="bar">
        <strong>同心 Tongxin</strong>
        {problem && <span className="problem">{problem}</span>}
        <label>
          账号 Account{" "}
          <select
            value={session?.account ?? ""}
            disabled={!examples}
            onChange={event => choose(event.target.value)}
          >
            <option value="">—</option>
            {Object.entries(accounts).map(([name, what]) => (
              <option key={name} value={name}>{`${name} · ${what}`}</option>
            ))}
          </select>
        </label>
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
        {session && <button onClick={() => choose("")}>退出 Sign out</button>}
      </header>
      {session && examples ? (
        <GraphiQL
          key={session.account}
          fetcher={fetcherFor(session, language) as never}
          storage={storageFor(session.account)}
          defaultTabs={tabsFor(session.account, examples)}
        />
      ) : (
        <Welcome />
      )}
    </>
  );
}

/** The account's own examples before everybody's, and reading before changing. */
const tabsFor = (account: string, examples: readonly Example[]) => {
  const rank = (example: Example) =>
    Number(example.account !== account) + 2 * Number(/^mutation/m.test(example.query));
  return examples
    .filter(example => [account, "employee"].includes(example.account))
    .sort((one, two) => rank(one) - rank(two))
    .map(({ query, variables }) => ({ query, variables }));
};

const Welcome = () => (
  <main className="welcome">
    <h1>一张图，五个服务</h1>
    <p>请在右上角选择一个演示账号登录。登录后会打开该账号的示例操作，左侧文档用中英文说明每个字段。</p>
    <p>
      Choose a demo account at the top right. Its example operations open in tabs; the docs describe every
      field.
    </p>
  </main>
);

createRoot(document.getElementById("explorer")!).render(<Explorer />);

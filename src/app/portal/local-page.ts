/** The one page of the demonstration's identity provider: account and password, in both languages, without a script. */

/** @param uid of the interaction, letters of the provider's own */
export function signInPage(uid: string, isWrong: boolean): string {
  const wrong = isWrong
    ? '<p role="alert">계정 또는 비밀번호가 맞지 않습니다. / Account or password is wrong.</p>'
    : '';
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>시연용 본인확인 / Demonstration identity</title>
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<main>
<p class="tag">가상 본인확인 기관 / made-up identity provider</p>
<h1>본인확인<br><span lang="en">Sign in</span></h1>
<p>시연 폴더의 accounts.txt에 적힌 시민 계정으로 로그인합니다.<br>
<span lang="en">Use a citizen’s account of accounts.txt in the demonstration’s folder.</span></p>
${wrong}
<form method="post" action="/interaction/${encodeURIComponent(uid)}">
<label>계정 / Account<input name="login" autocomplete="username" autocapitalize="none" required autofocus></label>
<label>비밀번호 / Password<input name="password" type="password" autocomplete="current-password" required></label>
<button>로그인 / Sign in</button>
</form>
</main>
</body>
</html>`;
}

export const LOCAL_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 17px/26px "Pretendard GOV", "Noto Sans KR", system-ui, sans-serif;
  background: light-dark(#f4f5f6, #131416); color: light-dark(#1e2124, #f4f5f6); word-break: keep-all; }
main { max-width: 430px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 24px; line-height: 33px; margin: 12px 0; }
p { margin: 0 0 16px; color: light-dark(#464c53, #cdd1d5); font-size: 15px; }
.tag { display: inline-block; padding: 2px 8px; border: 1px solid currentcolor; border-radius: 3px; font-size: 13px; }
p[role="alert"] { color: light-dark(#bd2c0f, #f7937f); font-weight: 600; }
form { display: grid; gap: 14px; }
label { display: grid; gap: 4px; font-size: 15px; font-weight: 500; }
input, select { font: inherit; min-height: 48px; padding: 0 12px; border: 1px solid light-dark(#8a949e, #6d7882); border-radius: 8px;
  background: light-dark(#ffffff, #1b1d20); color: inherit; }
button { font: inherit; font-weight: 700; min-height: 52px; border: 0; border-radius: 8px; background: light-dark(#0b50d0, #2563d9);
  color: #ffffff; }
button.quiet { background: transparent; color: inherit; border: 1px solid light-dark(#8a949e, #6d7882); }
.sum { font-size: 28px; line-height: 36px; font-weight: 700; }
:focus-visible { outline: 2px solid light-dark(#0b50d0, #86aff9); outline-offset: 2px; }
`;

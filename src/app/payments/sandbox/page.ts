/** The page of the sandbox at which somebody pays, is refused or cancels; in both languages, without a script. */
import type { SandboxPayment, Way } from './book.ts';

const WAY_NAMES: Readonly<Record<Way, string>> = {
  usual: '보통 / Usual',
  late: '통지가 늦게 옴 / Notice comes late',
  twice: '통지가 두 번 옴 / Notice comes twice',
  'charged-twice': '두 번 결제됨 / Charged twice',
  'other-amount': '다른 금액이 결제됨 / Another amount is charged',
  'larger-amount': '더 많은 금액이 결제됨 / More is charged',
  'other-currency': '다른 통화로 결제됨 / Another currency is charged',
  silent: '통지가 오지 않음 / No notice comes',
};

export function payPage(payment: SandboxPayment): string {
  const action = `/pay/${encodeURIComponent(payment.id)}`;
  const ways = Object.entries(WAY_NAMES)
    .map(([way, text]) => `<option value="${way}">${text}</option>`)
    .join('');
  const amount = payment.amountKrw.toLocaleString('en-US');
  const form = payment.isOpen
    ? `<form method="post" action="${action}">
<label>시험할 일 / What to try<select name="way">${ways}</select></label>
<button name="act" value="pay">결제하기 / Pay</button>
<button class="quiet" name="act" value="refuse">카드사가 거절 / Be refused</button>
<button class="quiet" name="act" value="cancel">취소 / Cancel</button>
</form>`
    : `<p role="status">이미 처리된 결제입니다. / This payment is settled.</p>
<p><a href="${plain(payment.returnUrl)}">돌아가기 / Go back</a></p>`;
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>시연용 결제 / Sandbox payment</title>
<link rel="stylesheet" href="/pay.css">
</head>
<body>
<main>
<p class="tag">시연용 결제: 돈이 오가지 않습니다 / Sandbox: no money moves</p>
<h1>${plain(payment.title)}</h1>
<p class="sum">${amount}원 <span lang="en">KRW</span></p>
${form}
</main>
</body>
</html>`;
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

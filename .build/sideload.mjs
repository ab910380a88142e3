// How the add-in gets into a developer's own Excel: what `npm start -- --excel` prints.
import { readFileSync } from "node:fs";

const KEY = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;
const FOLDER = "~/Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/**
 * @param {string} manifest path of the manifest that names this address
 * @param {string} authority path of the certificate to trust
 * @param {string} address where the pages are
 */
export function howToSideload(manifest, authority, address) {
  const id = /<Id>([^<]+)</.exec(readFileSync(manifest, "utf8"))?.[1];
  return `插件页面：${address}taskpane.html

一、信任本机证书（只需一次；不信任则 Excel 不加载页面）
  Windows   certutil -user -addstore Root "${authority}"
  Mac       security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${authority}"
  网页版    在浏览器中打开 ${address}taskpane.html，选择继续访问
二、加载插件
  Windows   reg add "${KEY}" /v ${id} /t REG_SZ /d "${manifest}" /f
            然后重新打开 Excel，在“开始”→“加载项”中选“统计表填报与汇总”
  Mac       mkdir -p ${FOLDER} && cp "${manifest}" ${FOLDER}/
            然后重新打开 Excel，在“插入”→“我的加载项”中选“统计表填报与汇总”
  网页版    “开始”→“加载项”→“更多加载项”→“上传我的加载项”，选择 ${manifest}
卸载：删除上述注册表值或 wef 文件夹中的 manifest.xml，并删除名为 “Developer CA for Microsoft Office Add-ins” 的证书。

In English: 1. trust the certificate above (Windows: certutil; Mac: security; web: open the page and proceed);
2. register manifest.xml (Windows: reg add; Mac: copy it into the wef folder; web: Home > Add-ins > More add-ins >
Upload my add-in) and reopen Excel. To undo, delete the registry value or the copy, and the certificate.
`;
}

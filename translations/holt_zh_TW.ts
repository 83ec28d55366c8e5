<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>DragFiles</name>
    <message>
        <source>picture</source>
        <translation>圖片</translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>This is a folder.</source>
        <translation>這是一個資料夾。</translation>
    </message>
</context>
<context>
    <name>ImageJob</name>
    <message>
        <source>Preparing</source>
        <translation>正在準備</translation>
    </message>
    <message>
        <source>Sending, %1 %</source>
        <translation>正在發送，%1%</translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n picture(s)</source>
        <translation>
            <numerusform>正在繪製 %n 張圖片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後重試</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下載</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在儲存</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>holt::Error</name>
    <message>
        <source>The server did not accept the key. Check the key of this server in Settings.</source>
        <translation>伺服器不接受此金鑰。請在「設定」中檢查該伺服器的金鑰。</translation>
    </message>
    <message>
        <source>The server refused this request. The key may not have access to this model or project.</source>
        <translation>伺服器拒絕了此請求。該金鑰可能無權存取此模型或專案。</translation>
    </message>
    <message>
        <source>The server does not know this address or model. Check the base URL and the model.</source>
        <translation>伺服器上沒有此位址或模型。請檢查基礎 URL 和模型。</translation>
    </message>
    <message>
        <source>The server waited too long for the request. Try again.</source>
        <translation>伺服器等待請求逾時。請重試。</translation>
    </message>
    <message>
        <source>The request is too large for this server. Shorten the conversation or the attachment.</source>
        <translation>請求過大，伺服器無法處理。請縮短對話或縮小附件。</translation>
    </message>
    <message>
        <source>The server limits how often it can be asked. Wait a moment, then try again.</source>
        <translation>伺服器限制了請求頻率。請稍候再試。</translation>
    </message>
    <message>
        <source>The server failed to answer (status %1). Try again in a moment.</source>
        <translation>伺服器未能回答（狀態碼 %1）。請稍後重試。</translation>
    </message>
    <message>
        <source>The server sent the request elsewhere (status %1). Check the base URL.</source>
        <translation>伺服器將請求重新導向到別處（狀態碼 %1）。請檢查基礎 URL。</translation>
    </message>
    <message>
        <source>The server refused the request (status %1).</source>
        <translation>伺服器拒絕了請求（狀態碼 %1）。</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a web address. Check the base URL in Settings.</source>
        <translation>伺服器位址不是有效的網址。請在「設定」中檢查基礎 URL。</translation>
    </message>
    <message>
        <source>The server %1 was not found. Check the address and the network.</source>
        <translation>找不到伺服器 %1。請檢查位址和網路。</translation>
    </message>
    <message>
        <source>No connection to %1. Check that the server is running and the network works.</source>
        <translation>無法連線到 %1。請確認伺服器正在執行且網路正常。</translation>
    </message>
    <message>
        <source>The secure connection to %1 could not be made. Its certificate may be wrong or expired.</source>
        <translation>無法與 %1 建立安全連線。其憑證可能有誤或已過期。</translation>
    </message>
    <message>
        <source>The proxy did not let the request to %1 through. Check the system&apos;s proxy settings.</source>
        <translation>代理伺服器未放行發往 %1 的請求。請檢查系統的代理伺服器設定。</translation>
    </message>
    <message>
        <source>%1 sent nothing for too long. Try again, or allow more time in Settings.</source>
        <translation>%1 長時間沒有回應。請重試，或在「設定」中延長等待時間。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off before the answer was complete.</source>
        <translation>回答尚未完成，與 %1 的連線就中斷了。</translation>
    </message>
    <message>
        <source>The account behind this key has no credit left. Add credit at the provider, or use another server.</source>
        <translation>此金鑰所屬帳戶的額度已用完。請向服務供應商儲值，或改用其他伺服器。</translation>
    </message>
    <message>
        <source>The server does not have this model. Choose another one from the model list.</source>
        <translation>伺服器上沒有此模型。請從模型清單中另選一個。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>伺服器回應：%1</translation>
    </message>
    <message>
        <source>The file %1 could not be read or written.</source>
        <translation>無法讀寫檔案 %1。</translation>
    </message>
    <message>
        <source>Holt&apos;s database could not do what was asked: %1</source>
        <translation>Holt 的資料庫無法完成此操作：%1</translation>
    </message>
    <message>
        <source>The data in %1 was written by a newer Holt. Update Holt to open it.</source>
        <translation>%1 中的資料由更新版本的 Holt 寫入。請更新 Holt 後再開啟。</translation>
    </message>
    <message>
        <source>Another program is using Holt&apos;s data in %1. Close it, then try again.</source>
        <translation>另一個程式正在使用 %1 中的 Holt 資料。請將其關閉後重試。</translation>
    </message>
    <message>
        <source>Holt may not write to %1. What you do now is not kept; check the folder&apos;s permissions.</source>
        <translation>Holt 沒有寫入 %1 的權限，現在所做的一切都不會儲存。請檢查該資料夾的權限。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space so that Holt can keep your work.</source>
        <translation>磁碟已滿。請騰出一些空間，以便 Holt 儲存你的內容。</translation>
    </message>
    <message>
        <source>The system keychain did not answer: %1</source>
        <translation>系統鑰匙圈沒有回應：%1</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1已不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1無法使用：%2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood: %1 was expected. Check the base URL.</source>
        <translation>無法識別伺服器的回覆：應為%1。請檢查基礎 URL。</translation>
    </message>
    <message>
        <source>The server declined this: it goes against its rules on content. Change the prompt or the image, then try again.</source>
        <translation>伺服器拒絕了此內容：它違反了伺服器的內容規則。請修改提示詞或圖片後再試一次。</translation>
    </message>
</context>
<context>
    <name>holt::app::Application</name>
    <message>
        <source>Holt&apos;s data was damaged. It was set aside as %1, and Holt started with empty data.</source>
        <translation>Holt 的資料已損壞，原資料已另存為 %1。Holt 已使用空資料啟動。</translation>
    </message>
    <message>
        <source>%1 What you do now is not kept.</source>
        <translation>%1現在所做的一切都不會儲存。</translation>
    </message>
    <message>
        <source>Holt cannot write to %1. Settings are not kept.</source>
        <translation>Holt 無法寫入 %1，設定將不會儲存。</translation>
    </message>
    <message>
        <source>There is no server called &quot;%1&quot;. Using %2.</source>
        <translation>沒有名為「%1」的伺服器，將使用 %2。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>There is no tab called &quot;%1&quot;.</source>
        <translation>沒有名為「%1」的分頁。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>圖像</translation>
    </message>
</context>
<context>
    <name>holt::app::CommandLine</name>
    <message>
        <source>Try --help.</source>
        <translation>請使用 --help 檢視說明。</translation>
    </message>
    <message>
        <source>A desktop window on every OpenAI-compatible API.</source>
        <translation>適用於所有 OpenAI 相容 API 的桌面用戶端。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>顯示此說明。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>顯示版本。</translation>
    </message>
    <message>
        <source>Keep everything in &lt;directory&gt;.</source>
        <translation>將所有資料儲存在 &lt;目錄&gt; 中。</translation>
    </message>
    <message>
        <source>directory</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Use the server called &lt;name&gt;.</source>
        <translation>使用名為 &lt;名稱&gt; 的伺服器。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Use the built-in demo.</source>
        <translation>使用內建示範。</translation>
    </message>
    <message>
        <source>Show the tab &lt;name&gt;, for example chat.</source>
        <translation>顯示分頁 &lt;名稱&gt;，例如 chat。</translation>
    </message>
    <message>
        <source>Ask the server one question through the window, save a picture of it to &lt;file&gt;, and leave.</source>
        <translation>透過視窗向伺服器提一個問題，將視窗截圖儲存到 &lt;檔案&gt;，然後結束。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Holt takes no file or address: %1</source>
        <translation>Holt 不接受檔案或位址參數：%1</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 需要指定一個值。</translation>
    </message>
    <message>
        <source>--demo and --profile each choose a server; give one of them.</source>
        <translation>--demo 和 --profile 都用於選擇伺服器，請只使用其中一個。</translation>
    </message>
</context>
<context>
    <name>holt::app::SelfCheck</name>
    <message>
        <source>Another Holt is using %1 and does not answer.</source>
        <translation>另一個 Holt 正在使用 %1，且沒有回應。</translation>
    </message>
    <message>
        <source>No complete answer came within two minutes.</source>
        <translation>兩分鐘內沒有收到完整的回答。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>The message field or the Send button was not found.</source>
        <translation>找不到訊息輸入框或「傳送」按鈕。</translation>
    </message>
    <message>
        <source>What can you show me?</source>
        <translation>你能展示些什麼？</translation>
    </message>
    <message>
        <source>The answer was not complete.</source>
        <translation>回答不完整。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>無法將截圖寫入 %1。</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>截圖：%1</translation>
    </message>
</context>
<context>
    <name>holt::core::ChatParameters</name>
    <message>
        <source>The JSON schema must be an object in braces.</source>
        <translation>JSON Schema 必須是用大括號括起來的物件。</translation>
    </message>
    <message>
        <source>The JSON schema is not valid JSON: %1</source>
        <translation>JSON Schema 不是有效的 JSON：%1</translation>
    </message>
</context>
<context>
    <name>holt::core::ChatSession</name>
    <message>
        <source>This answer was interrupted</source>
        <translation>此回答被中斷</translation>
    </message>
    <message>
        <source>Holt ended before it was there. Retry asks again.</source>
        <translation>Holt 在收到回答之前結束了。點選「重試」可重新提問。</translation>
    </message>
    <message>
        <source>Holt ended before it was complete. What had come is kept.</source>
        <translation>Holt 在回答完成之前結束了。已收到的內容已保留。</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>Retry asks for an answer to this message.</source>
        <translation>點選「重試」可取得對此訊息的回答。</translation>
    </message>
</context>
<context>
    <name>holt::core::ChatTurn</name>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>this server offers none. Choose or type one in the model list.</source>
        <translation>此伺服器未提供任何模型。請在模型清單中選擇或輸入一個。</translation>
    </message>
</context>
<context>
    <name>holt::core::ConnectionTest</name>
    <message numerus="yes">
        <source>Connected. The server offers %n model(s).</source>
        <translation>
            <numerusform>連線成功。伺服器提供 %n 個模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Secure connection (TLS)</source>
        <translation>安全連線（TLS）</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理伺服器</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路徑</translation>
    </message>
</context>
<context>
    <name>holt::core::ConversationListModel</name>
    <message>
        <source>New chat</source>
        <translation>新對話</translation>
    </message>
    <message>
        <source>An answer is coming</source>
        <translation>正在接收回答</translation>
    </message>
</context>
<context>
    <name>holt::core::ErrorCard</name>
    <message>
        <source>The address is not complete</source>
        <translation>位址不完整</translation>
    </message>
    <message>
        <source>The server was not found</source>
        <translation>找不到伺服器</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>無法連線</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>連線不安全</translation>
    </message>
    <message>
        <source>The proxy stopped the request</source>
        <translation>代理伺服器阻止了請求</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>回應逾時</translation>
    </message>
    <message>
        <source>The answer broke off</source>
        <translation>回答中斷</translation>
    </message>
    <message>
        <source>The key was not accepted</source>
        <translation>金鑰無效</translation>
    </message>
    <message>
        <source>Access was refused</source>
        <translation>存取被拒絕</translation>
    </message>
    <message>
        <source>Not found on this server</source>
        <translation>伺服器上找不到</translation>
    </message>
    <message>
        <source>The request is too large</source>
        <translation>請求過大</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>請求過於頻繁</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>伺服器出現問題</translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation>伺服器拒絕了請求</translation>
    </message>
    <message>
        <source>No credit left</source>
        <translation>額度已用完</translation>
    </message>
    <message>
        <source>The server does not have this model</source>
        <translation>伺服器上沒有此模型</translation>
    </message>
    <message>
        <source>Choose another model, then try again.</source>
        <translation>請選擇其他模型後重試。</translation>
    </message>
    <message>
        <source>The server reported a problem</source>
        <translation>伺服器報告了一個問題</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>伺服器回應：%1</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>無法識別伺服器的回覆</translation>
    </message>
    <message>
        <source>Something on this computer is in the way</source>
        <translation>本機出現問題</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ended at the token limit</source>
        <translation>已達到 Token 上限</translation>
    </message>
    <message>
        <source>Ended to call a tool</source>
        <translation>因呼叫工具而結束</translation>
    </message>
    <message>
        <source>Ended to call a function</source>
        <translation>因呼叫函式而結束</translation>
    </message>
    <message>
        <source>Cut by the server&apos;s content filter</source>
        <translation>已被伺服器的內容篩選器截斷</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>結束原因：%1</translation>
    </message>
    <message>
        <source>Declined by the server&apos;s rules on content</source>
        <translation>因伺服器的內容規則而遭拒</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageCapabilities</name>
    <message>
        <source>%1 only makes new images. Choose another model to edit or vary one.</source>
        <translation>%1 只能產生新圖片。要編輯或製作變體，請選擇其他模型。</translation>
    </message>
    <message>
        <source>%1 makes variations by editing, with a prompt.</source>
        <translation>%1 透過依提示詞編輯來製作變體。</translation>
    </message>
    <message>
        <source>%1 does not take this.</source>
        <translation>%1 不支援此項。</translation>
    </message>
    <message>
        <source>Only dall-e-3 and some compatible servers take a style. Describe it in the prompt.</source>
        <translation>只有 dall-e-3 和部分相容伺服器支援風格。請在提示詞中描述。</translation>
    </message>
    <message>
        <source>%1 always answers with PNG.</source>
        <translation>%1 一律回傳 PNG。</translation>
    </message>
    <message>
        <source>%1 always keeps to its source images closely.</source>
        <translation>%1 一律緊貼來源圖片。</translation>
    </message>
    <message>
        <source>%1 always sends the image itself, never an address.</source>
        <translation>%1 一律直接回傳圖片，不回傳位址。</translation>
    </message>
    <message>
        <source>%1 does not show an image while it is made.</source>
        <translation>%1 不會顯示產生中的圖片。</translation>
    </message>
    <message>
        <source>%1 takes one source image.</source>
        <translation>%1 只接受一張來源圖片。</translation>
    </message>
    <message>
        <source>A variation is made of one image.</source>
        <translation>變體只能由一張圖片製作。</translation>
    </message>
    <message>
        <source>Variations take the number, the size and the response format only.</source>
        <translation>變體只支援數量、尺寸和回應格式。</translation>
    </message>
    <message>
        <source>This is for new images only.</source>
        <translation>此項僅用於新圖片。</translation>
    </message>
    <message>
        <source>This is for edits only: there is no source image.</source>
        <translation>此項僅用於編輯：目前沒有來源圖片。</translation>
    </message>
    <message>
        <source>New images are made without source images.</source>
        <translation>產生新圖片不需要來源圖片。</translation>
    </message>
    <message>
        <source>A mask is for edits only.</source>
        <translation>遮罩僅用於編輯。</translation>
    </message>
    <message>
        <source>Only JPEG and WebP are compressed with loss. Choose one of them as format.</source>
        <translation>只有 JPEG 和 WebP 是失真壓縮。請選擇其中一種格式。</translation>
    </message>
    <message>
        <source>Switch on streaming to see the image while it is made.</source>
        <translation>開啟串流即可看到產生中的圖片。</translation>
    </message>
    <message>
        <source>%1 makes these sizes only: %2.</source>
        <translation>%1 只支援這些尺寸：%2。</translation>
    </message>
    <message>
        <source>A size is written as width x height, such as 1024x768.</source>
        <translation>尺寸寫作 寬x高，例如 1024x768。</translation>
    </message>
    <message>
        <source>Width and height must be multiples of %1.</source>
        <translation>寬和高必須是 %1 的倍數。</translation>
    </message>
    <message>
        <source>One side may be at most three times the other.</source>
        <translation>一邊最多為另一邊的三倍。</translation>
    </message>
    <message>
        <source>The largest size is 3840 × 2160 pixels.</source>
        <translation>最大尺寸為 3840 × 2160 像素。</translation>
    </message>
    <message>
        <source>Describe the image first.</source>
        <translation>請先描述圖片。</translation>
    </message>
    <message>
        <source>The prompt has %1 characters; %2 takes up to %3.</source>
        <translation>提示詞有 %1 個字元；%2 最多支援 %3 個。</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>該模型</translation>
    </message>
    <message>
        <source>JPEG has no transparency. Choose PNG or WebP, or another background.</source>
        <translation>JPEG 不支援透明。請選擇 PNG 或 WebP，或其他背景。</translation>
    </message>
    <message>
        <source>%1 makes one image at a time.</source>
        <translation>%1 一次只產生一張圖片。</translation>
    </message>
    <message>
        <source>The number of images is between %1 and %2.</source>
        <translation>圖片數量應在 %1 到 %2 之間。</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageDownload</name>
    <message>
        <source>an image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>The address holds an image that cannot be read.</source>
        <translation>該位址中的圖片無法讀取。</translation>
    </message>
    <message>
        <source>The address of the image</source>
        <translation>圖片的位址</translation>
    </message>
    <message>
        <source>it is no address of the web.</source>
        <translation>它不是網址。</translation>
    </message>
    <message>
        <source>the server names an address of this computer or its network, %1.</source>
        <translation>伺服器給出了本機或區域網路的位址 %1。</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageGalleryModel</name>
    <message>
        <source>Variation</source>
        <translation>變體</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1，%2 × %3，%4</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageJob</name>
    <message>
        <source>This server lists no model for images. Choose or type one in the model list.</source>
        <translation>此伺服器未列出圖片模型。請在模型清單中選擇或輸入一個。</translation>
    </message>
    <message>
        <source>This server has no endpoint for variations. Write a prompt that asks for one, and Holt has the image edited with it.</source>
        <translation>此伺服器沒有變體端點。請寫一條要求變體的提示詞，Holt 會據此編輯圖片。</translation>
    </message>
    <message>
        <source>This server has no endpoint for variations: the image was edited with the prompt instead.</source>
        <translation>此伺服器沒有變體端點：已改為依提示詞編輯圖片。</translation>
    </message>
    <message>
        <source>An image could not be fetched: its address answered %1. Such addresses stop working after a while.</source>
        <translation>一張圖片無法下載：其位址回應 %1。這類位址過一段時間會失效。</translation>
    </message>
    <message>
        <source>An image could not be fetched: %1</source>
        <translation>一張圖片無法下載：%1</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>Images asked for: %1, received: %2.</source>
        <translation>要求圖片數：%1，收到：%2。</translation>
    </message>
    <message>
        <source>The request was not sent</source>
        <translation>要求未送出</translation>
    </message>
    <message>
        <source>The server sent something that is no usable image. %1</source>
        <translation>伺服器傳來的內容不是可用的圖片。%1</translation>
    </message>
    <message>
        <source>An image could not be written: %1</source>
        <translation>一張圖片無法寫入：%1</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Not all images came. %1</source>
        <translation>圖片未全部收到。%1</translation>
    </message>
    <message>
        <source>Not all images are there</source>
        <translation>圖片不齊全</translation>
    </message>
    <message>
        <source>The images could not be kept</source>
        <translation>圖片無法儲存</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageReading</name>
    <message>
        <source>an image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>It is an AVIF image, which Holt does not read. Save it as PNG or JPEG first.</source>
        <translation>這是 AVIF 圖片，Holt 無法讀取。請先另存為 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>It is a HEIC image, which Holt does not read. Save it as PNG or JPEG first.</source>
        <translation>這是 HEIC 圖片，Holt 無法讀取。請先另存為 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>It is a web page, not an image.</source>
        <translation>這是網頁，不是圖片。</translation>
    </message>
    <message>
        <source>It is an SVG drawing. Save it as PNG first.</source>
        <translation>這是 SVG 圖形。請先另存為 PNG。</translation>
    </message>
    <message>
        <source>It is not an image that Holt can read: PNG, JPEG, WebP, GIF, BMP and TIFF are.</source>
        <translation>這不是 Holt 能讀取的圖片；可讀取 PNG、JPEG、WebP、GIF、BMP 和 TIFF。</translation>
    </message>
    <message>
        <source>It is damaged or cut off: %1</source>
        <translation>它已損壞或不完整：%1</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>Reading %1 needs Qt&apos;s image format plug-ins, which are not installed.</source>
        <translation>讀取 %1 需要 Qt 的圖片格式外掛程式，但尚未安裝。</translation>
    </message>
    <message>
        <source>It is damaged or cut off.</source>
        <translation>它已損壞或不完整。</translation>
    </message>
    <message>
        <source>It has %1 × %2 pixels. Holt opens images of up to %3 million pixels.</source>
        <translation>它有 %1 × %2 像素。Holt 最多開啟 %3 百萬像素的圖片。</translation>
    </message>
    <message>
        <source>It is cut off: its end is missing.</source>
        <translation>它不完整：缺少結尾。</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageStudio</name>
    <message>
        <source>%1 is asked for a variation. Should it have none to offer, the image is edited with the prompt.</source>
        <translation>將向 %1 要求變體。如果它不提供變體，則依提示詞編輯圖片。</translation>
    </message>
    <message>
        <source>%1 has no endpoint for variations: the image is edited with the prompt.</source>
        <translation>%1 沒有變體端點：將依提示詞編輯圖片。</translation>
    </message>
    <message>
        <source>OpenAI gave up its endpoint for variations in May 2026: the image is edited with the prompt.</source>
        <translation>OpenAI 已於 2026 年 5 月停用變體端點：將依提示詞編輯圖片。</translation>
    </message>
    <message>
        <source>This model makes variations by editing: the image is edited with the prompt.</source>
        <translation>此模型透過編輯製作變體：將依提示詞編輯圖片。</translation>
    </message>
    <message>
        <source>Make a variation of this image: the same subject and style, composed anew.</source>
        <translation>為這張圖片製作一個變體：相同的主題和風格，重新構圖。</translation>
    </message>
</context>
<context>
    <name>holt::core::InputFit</name>
    <message>
        <source>an image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>Add a source image first.</source>
        <translation>請先加入來源圖片。</translation>
    </message>
    <message>
        <source>This takes one source image. Remove the others.</source>
        <translation>此處只接受一張來源圖片。請移除其他圖片。</translation>
    </message>
    <message>
        <source>This takes up to %1 source images. Remove some.</source>
        <translation>此處最多接受 %1 張來源圖片。請移除一些。</translation>
    </message>
    <message>
        <source>This model changes only what is transparent. Paint a mask over what is to change.</source>
        <translation>此模型只修改透明的部分。請在要修改的地方繪製遮罩。</translation>
    </message>
    <message>
        <source>%1 is sent as PNG: this model takes no other format.</source>
        <translation>%1 將以 PNG 傳送：此模型不接受其他格式。</translation>
    </message>
    <message>
        <source>%1 gets a border to make it square (%2): this model takes squares only.</source>
        <translation>%1 將加邊框變為正方形（%2）：此模型只接受正方形。</translation>
    </message>
    <message>
        <source>%1 is made smaller: files must have less than %2 MB.</source>
        <translation>%1 將被縮小：檔案必須小於 %2 MB。</translation>
    </message>
    <message>
        <source>It could not be made small enough to send.</source>
        <translation>無法將其縮小到可以傳送的大小。</translation>
    </message>
    <message>
        <source>%1 is no longer there. Add it again.</source>
        <translation>%1 已不存在。請重新加入。</translation>
    </message>
    <message>
        <source>%1 is made smaller (%2): files must have less than %3 MB.</source>
        <translation>%1 將被縮小（%2）：檔案必須小於 %3 MB。</translation>
    </message>
    <message>
        <source>The mask is %1, the image %2: they must be of one size.</source>
        <translation>遮罩為 %1，圖片為 %2：兩者尺寸必須相同。</translation>
    </message>
    <message>
        <source>Nothing is painted on the mask. Paint what is to change, or remove the mask.</source>
        <translation>遮罩上沒有繪製任何內容。請繪製要修改的部分，或移除遮罩。</translation>
    </message>
    <message>
        <source>The border is filled in too.</source>
        <translation>邊框也會被填滿。</translation>
    </message>
    <message>
        <source>The mask is too detailed: its file has more than %1 MB. Paint it with a harder brush.</source>
        <translation>遮罩過於細碎：其檔案超過 %1 MB。請用更硬的筆刷繪製。</translation>
    </message>
</context>
<context>
    <name>holt::core::MaskDocument</name>
    <message>
        <source>The mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>其中沒有圖片。</translation>
    </message>
    <message>
        <source>It is %1 × %2, the picture %3 × %4: they do not have the same shape.</source>
        <translation>它是 %1 × %2，圖片是 %3 × %4：形狀不同。</translation>
    </message>
</context>
<context>
    <name>holt::core::ServerProbe</name>
    <message>
        <source>llama.cpp or LocalAI</source>
        <translation>llama.cpp 或 LocalAI</translation>
    </message>
    <message>
        <source>text-generation-webui</source>
        <translation>text-generation-webui</translation>
    </message>
</context>
<context>
    <name>holt::core::Servers</name>
    <message>
        <source>Demo</source>
        <translation>示範</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境變數</translation>
    </message>
    <message>
        <source>Built in; answers on this computer only</source>
        <translation>內建，僅在本機回答</translation>
    </message>
    <message>
        <source>The server of this conversation</source>
        <translation>此對話使用的伺服器</translation>
    </message>
    <message>
        <source>The demo</source>
        <translation>示範</translation>
    </message>
    <message>
        <source>it could not be started. Restart Holt, or connect a server.</source>
        <translation>未能啟動。請重新啟動 Holt，或連線到一個伺服器。</translation>
    </message>
</context>
<context>
    <name>holt::core::SourceImages</name>
    <message>
        <source>an image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>It is a folder. Choose the images in it.</source>
        <translation>這是資料夾。請選擇其中的圖片。</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>它不存在。</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>它不是檔案。</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>它超過 %1 MB。</translation>
    </message>
    <message>
        <source>It could not be read: %1</source>
        <translation>無法讀取：%1</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n frame(s) was taken.</source>
        <translation>
            <numerusform>已取 %n 個影格中的第一個。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was turned upright.</source>
        <translation>已轉正。</translation>
    </message>
    <message>
        <source>Its print colours (CMYK) were made screen colours (RGB).</source>
        <translation>其印刷色（CMYK）已轉換為螢幕色（RGB）。</translation>
    </message>
    <message>
        <source>It was made PNG from %1.</source>
        <translation>已由 %1 轉換為 PNG。</translation>
    </message>
    <message>
        <source>Up to %1 images can be taken at once.</source>
        <translation>一次最多可加入 %1 張圖片。</translation>
    </message>
    <message>
        <source>It is empty or too large.</source>
        <translation>它是空的或過大。</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>拖入的圖片</translation>
    </message>
</context>
<context>
    <name>holt::core::TranscriptModel</name>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>Assistant: %1</source>
        <translation>助理：%1</translation>
    </message>
</context>
<context>
    <name>holt::demo::ImageTexts</name>
    <message>
        <source>Holt&apos;s demo drew this from the words of the prompt; no model has seen it: %1</source>
        <translation>這是 Holt 的示範依提示詞中的詞語繪製的；沒有任何模型參與：%1</translation>
    </message>
    <message>
        <source>Holt&apos;s demo painted over what the mask leaves open; no model has seen it: %1</source>
        <translation>這是 Holt 的示範在遮罩留空處繪製的；沒有任何模型參與：%1</translation>
    </message>
    <message>
        <source>The request has no prompt.</source>
        <translation>要求中沒有提示詞。</translation>
    </message>
    <message>
        <source>The prompt may have at most %1 characters.</source>
        <translation>提示詞最多可有 %1 個字元。</translation>
    </message>
    <message>
        <source>Unknown parameter: &quot;%1&quot;.</source>
        <translation>未知參數：「%1」。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3.</source>
        <translation>「%1」必須是 %2 到 %3 的整數。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of &quot;%2&quot;. It takes: %3.</source>
        <translation>「%1」不是「%2」的有效值。可用值：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size. Write width x height with sides of 1 to %2, such as 1024x1024.</source>
        <translation>「%1」不是尺寸。請寫作 寬x高，邊長 1 到 %2，例如 1024x1024。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a file.</source>
        <translation>「%1」必須是檔案。</translation>
    </message>
    <message>
        <source>The file of &quot;%1&quot; is no PNG, JPEG or WebP image.</source>
        <translation>「%1」的檔案不是 PNG、JPEG 或 WebP 圖片。</translation>
    </message>
    <message>
        <source>Exactly one image is needed.</source>
        <translation>需要且只需要一張圖片。</translation>
    </message>
    <message>
        <source>1 to %1 images are needed.</source>
        <translation>需要 1 到 %1 張圖片。</translation>
    </message>
    <message>
        <source>The mask has no transparency: it says nowhere what to edit.</source>
        <translation>遮罩沒有透明部分：未指明要編輯的位置。</translation>
    </message>
    <message>
        <source>The mask must be as large as the first image.</source>
        <translation>遮罩必須與第一張圖片一樣大。</translation>
    </message>
    <message>
        <source>A transparent background needs PNG or WebP.</source>
        <translation>透明背景需要 PNG 或 WebP。</translation>
    </message>
    <message>
        <source>PNG is not compressed with loss: &quot;output_compression&quot; must be 100.</source>
        <translation>PNG 不是失真壓縮：「output_compression」必須為 100。</translation>
    </message>
    <message>
        <source>This computer has no plug-in of Qt&apos;s to write WebP with.</source>
        <translation>此電腦沒有用於寫入 WebP 的 Qt 外掛程式。</translation>
    </message>
    <message>
        <source>The demo declines this request, because you asked it to.</source>
        <translation>示範依你的要求拒絕了此要求。</translation>
    </message>
</context>
<context>
    <name>holt::demo::Texts</name>
    <message>
        <source>*This is Holt&apos;s built-in demo, not a model. It runs on this computer, and nothing you type leaves it.*</source>
        <translation>*這是 Holt 的內建示範，不是模型。它在本機執行，你輸入的內容不會離開這台電腦。*</translation>
    </message>
    <message>
        <source># What an answer can look like</source>
        <translation># 回答可以是什麼樣子</translation>
    </message>
    <message>
        <source>Answers are written in Markdown. This one shows what Holt makes of it. Send another message to see it echoed with figures about it, or send `/help` for everything the demo can do.</source>
        <translation>回答使用 Markdown 書寫，這裡展示的是 Holt 的顯示效果。再傳送一則訊息，示範會原樣傳回並附上統計資料；傳送 `/help` 可檢視示範的全部功能。</translation>
    </message>
    <message>
        <source>## Text</source>
        <translation>## 文字</translation>
    </message>
    <message>
        <source>Words can be **bold**, *italic*, ***both***, ~~struck out~~ or `code`. A [link](https://commonmark.org/help/) shows its address before it opens.</source>
        <translation>文字可以是 **粗體**、*斜體*、***粗斜體***、~~刪除線~~ 或 `程式碼`。[連結](https://commonmark.org/help/)在開啟前會先顯示位址。</translation>
    </message>
    <message>
        <source>&gt; A quotation stands apart from the text around it.
&gt;
&gt; &gt; It can hold another one.</source>
        <translation>&gt; 引文與周圍的文字區分開來。
&gt;
&gt; &gt; 引文中還可以再有引文。</translation>
    </message>
    <message>
        <source>## Lists</source>
        <translation>## 清單</translation>
    </message>
    <message>
        <source>1. Connect a server when you are ready.
2. Choose a model:
   - one on this computer
   - one of a provider
3. Ask.</source>
        <translation>1. 準備好後連線到一個伺服器。
2. 選擇一個模型：
   - 本機的模型
   - 服務供應商的模型
3. 開始提問。</translation>
    </message>
    <message>
        <source>- [x] Open Holt
- [x] Send a message
- [ ] Connect a server</source>
        <translation>- [x] 開啟 Holt
- [x] 傳送一則訊息
- [ ] 連線到一個伺服器</translation>
    </message>
    <message>
        <source>## A table</source>
        <translation>## 表格</translation>
    </message>
    <message>
        <source>| Key | What it does | Where |
|:---|:---|---:|
| Enter | sends the message | input |
| Shift+Enter | starts a new line | input |
| Esc | stops the answer | anywhere |</source>
        <translation>| 按鍵 | 作用 | 位置 |
|:---|:---|---:|
| Enter | 傳送訊息 | 輸入框 |
| Shift+Enter | 換行 | 輸入框 |
| Esc | 停止回答 | 任意位置 |</translation>
    </message>
    <message>
        <source>## Code</source>
        <translation>## 程式碼</translation>
    </message>
    <message>
        <source>## Mathematics</source>
        <translation>## 數學公式</translation>
    </message>
    <message>
        <source>That was all of it. You can stop an answer while it comes, ask for it again, or edit your message and send it once more.</source>
        <translation>展示到此結束。你可以在接收回答時將其停止，也可以重新產生回答，或者編輯訊息後再次傳送。</translation>
    </message>
    <message>
        <source>| Send | and the demo</source>
        <translation>| 傳送 | 示範將</translation>
    </message>
    <message>
        <source>| `/tour` | shows what answers can look like</source>
        <translation>| `/tour` | 展示回答的各種樣式</translation>
    </message>
    <message>
        <source>| `/code` | writes code in a few languages</source>
        <translation>| `/code` | 用幾種語言編寫程式碼</translation>
    </message>
    <message>
        <source>| `/table` | makes a table</source>
        <translation>| `/table` | 產生一個表格</translation>
    </message>
    <message>
        <source>| `/json` | answers with a JSON object</source>
        <translation>| `/json` | 以 JSON 物件回答</translation>
    </message>
    <message>
        <source>| `/long 2000` | writes that many words</source>
        <translation>| `/long 2000` | 寫出指定的詞數</translation>
    </message>
    <message>
        <source>| `/slow` | takes its time, so that you can stop it</source>
        <translation>| `/slow` | 慢慢回答，方便你中途停止</translation>
    </message>
    <message>
        <source>| `/reason` | thinks aloud before it answers</source>
        <translation>| `/reason` | 先展示推理過程再回答</translation>
    </message>
    <message>
        <source>| `/tool` | asks for a tool to be called</source>
        <translation>| `/tool` | 請求呼叫一個工具</translation>
    </message>
    <message>
        <source>| `/error 429` | fails with that HTTP status</source>
        <translation>| `/error 429` | 以該 HTTP 狀態碼回報錯誤</translation>
    </message>
    <message>
        <source>| `/error stream` | fails in the middle of an answer</source>
        <translation>| `/error stream` | 在回答中途回報錯誤</translation>
    </message>
    <message>
        <source>| `/cut` | breaks off the connection in the middle of an answer</source>
        <translation>| `/cut` | 在回答中途斷開連線</translation>
    </message>
    <message>
        <source>Anything else is echoed, with figures about it.</source>
        <translation>傳送其他內容時，示範會原樣傳回並附上統計資料。</translation>
    </message>
    <message>
        <source>In C++:</source>
        <translation>C++：</translation>
    </message>
    <message>
        <source>In Python:</source>
        <translation>Python：</translation>
    </message>
    <message>
        <source>In a shell:</source>
        <translation>Shell：</translation>
    </message>
    <message>
        <source>| Planet | Mean distance from the Sun | Moons |
|:---|---:|---:|
| Mercury | 57.9 million km | 0 |
| Venus | 108.2 million km | 0 |
| Earth | 149.6 million km | 1 |
| Mars | 227.9 million km | 2 |</source>
        <translation>| 行星 | 與太陽的平均距離 | 衛星數 |
|:---|---:|---:|
| 水星 | 5790 萬公里 | 0 |
| 金星 | 1.082 億公里 | 0 |
| 地球 | 1.496 億公里 | 1 |
| 火星 | 2.279 億公里 | 2 |</translation>
    </message>
    <message>
        <source>This answer comes slowly, a word or so at a time. That gives you time to stop it with Esc, to switch to another conversation while this one goes on, or to scroll up and see that the text stays where you are reading.</source>
        <translation>這個回答會慢慢出現，一次只出現幾個字。這樣你就有時間按 Esc 停止它，或在它繼續時切換到另一個對話，或者向上捲動，看看正在閱讀的文字是否保持在原處。</translation>
    </message>
    <message>
        <source>The message asks for nothing that needs thought, and there is no model here that could think. So this text only shows where a model&apos;s reasoning appears. The answer comes next: the message, echoed.</source>
        <translation>這則訊息沒有什麼需要思考的，這裡也沒有能夠思考的模型。因此，這段文字只用來展示模型的推理過程會出現在哪裡。接下來是回答：原樣傳回的訊息。</translation>
    </message>
    <message>
        <source>The connection breaks somewhere in this sentence, as it does when a server restarts or a network goes away, and what came until then should stay where it is.</source>
        <translation>連線會在這句話中的某處斷開，就像伺服器重新啟動或網路中斷時那樣，而在此之前收到的內容應當原樣保留。</translation>
    </message>
    <message>
        <source>Somewhere in this sentence the server reports an error instead of going on, as some do when they run out of memory, and what came until then should stay.</source>
        <translation>伺服器會在這句話中的某處回報錯誤而不再繼續，就像有些伺服器記憶體不足時那樣，而在此之前收到的內容應當保留。</translation>
    </message>
    <message>
        <source>Write a status from 400 to 599 after `/error`, such as `/error 401`, `/error 429` or `/error 503`; or write `/error stream`.</source>
        <translation>請在 `/error` 後寫上 400 到 599 之間的狀態碼，例如 `/error 401`、`/error 429` 或 `/error 503`；也可以寫 `/error stream`。</translation>
    </message>
    <message>
        <source>The demo has nothing to add to its answer.</source>
        <translation>示範的回答沒有更多內容了。</translation>
    </message>
    <message>
        <source>The tool answered:</source>
        <translation>工具傳回：</translation>
    </message>
    <message>
        <source>(Answer %1 of %2)</source>
        <translation>（第 %1 個回答，共 %2 個）</translation>
    </message>
    <message>
        <source>The message has no text.</source>
        <translation>訊息沒有文字。</translation>
    </message>
    <message>
        <source>You wrote:</source>
        <translation>你寫道：</translation>
    </message>
    <message>
        <source>| In your message | |</source>
        <translation>| 你的訊息 | |</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字元</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Tokens, roughly</source>
        <translation>Token（估算）</translation>
    </message>
    <message>
        <source>Images, sounds and files</source>
        <translation>圖片、音訊和檔案</translation>
    </message>
    <message>
        <source>| Sent with it, by role | |</source>
        <translation>| 一同傳送的訊息（依角色） | |</translation>
    </message>
    <message>
        <source>Send `/help` to see what else the demo can do.</source>
        <translation>傳送 `/help` 檢視示範的其他功能。</translation>
    </message>
    <message>
        <source>The body of the request is not a JSON object.</source>
        <translation>請求正文不是 JSON 物件。</translation>
    </message>
    <message>
        <source>The body of the request is not valid JSON: %1.</source>
        <translation>請求正文不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>The request has no messages. &quot;messages&quot; must be a list with at least one message.</source>
        <translation>請求中沒有訊息。「messages」必須是至少包含一則訊息的清單。</translation>
    </message>
    <message>
        <source>Message %1 of the request has no role.</source>
        <translation>請求中的第 %1 則訊息沒有角色。</translation>
    </message>
    <message>
        <source>The request names no model.</source>
        <translation>請求沒有指定模型。</translation>
    </message>
    <message>
        <source>The demo has no model &quot;%1&quot;. It has: %2.</source>
        <translation>示範沒有模型「%1」。可用的模型：%2。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n stop text(s) can be given.</source>
        <translation>
            <numerusform>最多可以指定 %n 個停止序列。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be 1 or more.</source>
        <translation>「%1」必須大於或等於 1。</translation>
    </message>
    <message>
        <source>&quot;n&quot; must be from 1 to %1.</source>
        <translation>「n」必須在 1 到 %1 之間。</translation>
    </message>
    <message>
        <source>The demo answers with status %1, because you asked it to.</source>
        <translation>示範按照你的要求傳回了狀態碼 %1。</translation>
    </message>
    <message>
        <source>The demo fails in the middle of its answer, because you asked it to.</source>
        <translation>示範按照你的要求在回答中途回報錯誤。</translation>
    </message>
    <message>
        <source>The demo only answers the Holt that started it: the request does not carry its key.</source>
        <translation>示範只回答啟動它的 Holt：此請求沒有攜帶其金鑰。</translation>
    </message>
    <message>
        <source>The demo does not know the request %1 %2.</source>
        <translation>示範不支援請求 %1 %2。</translation>
    </message>
    <message>
        <source>The demo could not read the request (HTTP status %1).</source>
        <translation>示範無法讀取請求（HTTP 狀態碼 %1）。</translation>
    </message>
    <message>
        <source>Formulas are written in LaTeX, for example $e^{i\pi} + 1 = 0$, or on a line of their own:</source>
        <translation>公式以 LaTeX 書寫，例如 $e^{i\pi} + 1 = 0$，也可以單獨成行：</translation>
    </message>
</context>
<context>
    <name>holt::gui::CanvasSizes</name>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>16 : 9</source>
        <translation>16 : 9</translation>
    </message>
    <message>
        <source>1 : 1</source>
        <translation>1 : 1</translation>
    </message>
    <message>
        <source>9 : 16</source>
        <translation>9 : 16</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>How far the canvas reaches beyond the picture. The new part is mask: the model paints it.</source>
        <translation>畫布超出圖片的距離。新增部分屬於遮罩，由模型繪製。</translation>
    </message>
    <message>
        <source>Enlarge to this shape</source>
        <translation>擴大到這個比例</translation>
    </message>
    <message>
        <source>As large as the picture</source>
        <translation>與圖片一樣大</translation>
    </message>
</context>
<context>
    <name>holt::gui::ChatHeader</name>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The server of this conversation</source>
        <translation>此對話使用的伺服器</translation>
    </message>
    <message>
        <source>The model that answers; empty takes the server’s default</source>
        <translation>用於回答的模型；留空則使用伺服器的預設模型</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新對話</translation>
    </message>
</context>
<context>
    <name>holt::gui::ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation>跳到結尾</translation>
    </message>
    <message>
        <source>This is the built-in demo, not a model.</source>
        <translation>這是內建示範，不是模型。</translation>
    </message>
    <message>
        <source>Connect a server…</source>
        <translation>連線到伺服器…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新增對話</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜尋對話</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>下一個對話</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一個對話</translation>
    </message>
    <message>
        <source>Rename conversation</source>
        <translation>重新命名對話</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>刪除對話</translation>
    </message>
    <message>
        <source>Go to the conversations</source>
        <translation>前往對話清單</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>前往訊息輸入框</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>重新產生最後的回答</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <translation>編輯最後一則訊息</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Show parameters</source>
        <translation>顯示參數</translation>
    </message>
    <message>
        <source>Show parameters (%1)</source>
        <translation>顯示參數（%1）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>已刪除「%1」。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在對話中尋找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Jump to the end, where there is new text</source>
        <translation>跳到結尾，那裡有新內容</translation>
    </message>
    <message>
        <source>New text</source>
        <comment>below what is seen</comment>
        <translation>有新內容</translation>
    </message>
    <message numerus="yes">
        <source>Deleted a message and the %Ln message(s) after it.</source>
        <translation>
            <numerusform>已刪除一則訊息及其後的 %Ln 則訊息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted a message.</source>
        <translation>已刪除一則訊息。</translation>
    </message>
    <message>
        <source>The message could not be brought back while an answer is coming, or because the message above it is gone.</source>
        <translation>無法復原這則訊息：可能正在接收回答，或者它上面的訊息已不存在。</translation>
    </message>
</context>
<context>
    <name>holt::gui::Composer</name>
    <message>
        <source>Editing a message. The answer to it is written anew.</source>
        <translation>正在編輯訊息，傳送後將重新產生回答。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Stop the answer; what came is kept (Esc)</source>
        <translation>停止回答，已收到的內容會保留（Esc）</translation>
    </message>
    <message>
        <source>Send the message (Enter); Shift+Enter breaks the line</source>
        <translation>傳送訊息（Enter），Shift+Enter 換行</translation>
    </message>
</context>
<context>
    <name>holt::gui::ConnectionTestPanel</name>
    <message>
        <source>Test connection</source>
        <translation>測試連線</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>取消測試</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>正在測試連線</translation>
    </message>
</context>
<context>
    <name>holt::gui::ConversationDelegate</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
</context>
<context>
    <name>holt::gui::ConversationPane</name>
    <message>
        <source>New chat</source>
        <translation>新增對話</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜尋對話</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話清單</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到結果。</translation>
    </message>
    <message>
        <source>Your conversations appear here.</source>
        <translation>你的對話會顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>holt::gui::EmptyChat</name>
    <message>
        <source>Start a conversation</source>
        <translation>開始對話</translation>
    </message>
    <message>
        <source>Connect a server…</source>
        <translation>連線到伺服器…</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>解釋概念</translation>
    </message>
    <message>
        <source>Explain how a hash table works, with a small example in Python.</source>
        <translation>解釋雜湊表的工作原理，並用 Python 舉一個小例子。</translation>
    </message>
    <message>
        <source>Help me write</source>
        <translation>幫我寫作</translation>
    </message>
    <message>
        <source>Help me write a short, friendly note that declines an invitation.</source>
        <translation>幫我寫一封簡短而友善的婉拒邀請的信。</translation>
    </message>
    <message>
        <source>Compare two things</source>
        <translation>比較兩樣事物</translation>
    </message>
    <message>
        <source>Compare PNG and WebP in a table: size, quality, support.</source>
        <translation>用表格比較 PNG 和 WebP：檔案大小、畫質、支援情況。</translation>
    </message>
    <message>
        <source>Write a message below, or begin with one of these. The built-in demo answers until you connect a server.</source>
        <translation>在下方輸入訊息，或從以下範例開始。連線到伺服器之前，由內建示範回答。</translation>
    </message>
    <message>
        <source>Write a message below, or begin with one of these. It is kept on this computer.</source>
        <translation>在下方輸入訊息，或從以下範例開始。對話儲存在本機。</translation>
    </message>
</context>
<context>
    <name>holt::gui::EmptyImages</name>
    <message>
        <source>A poster</source>
        <translation>一張海報</translation>
    </message>
    <message>
        <source>A travel poster of a lighthouse at dusk, flat colours, large calm shapes</source>
        <translation>黃昏燈塔的旅行海報，平塗色彩，大塊寧靜的形狀</translation>
    </message>
    <message>
        <source>A product picture</source>
        <translation>一張產品圖</translation>
    </message>
    <message>
        <source>A ceramic teapot on a linen cloth, soft window light from the left, shallow depth of field</source>
        <translation>亞麻布上的陶瓷茶壺，左側柔和的窗光，淺景深</translation>
    </message>
    <message>
        <source>A drawing</source>
        <translation>一幅畫</translation>
    </message>
    <message>
        <source>A fox asleep under a birch tree, ink and watercolour, white background</source>
        <translation>白桦樹下熟睡的狐狸，水墨與水彩，白色背景</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>開啟圖片…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Connect a server…</source>
        <translation>連接伺服器…</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>製作圖片</translation>
    </message>
    <message>
        <source>Describe it below, or begin with one of these. The built-in demo draws until you connect a server.</source>
        <translation>在下方描述，或從以下建議開始。連接伺服器之前由內置示範繪製。</translation>
    </message>
    <message>
        <source>Describe it below, or begin with one of these. Every picture is kept on this computer.</source>
        <translation>在下方描述，或從以下建議開始。所有圖片都儲存在本機。</translation>
    </message>
    <message>
        <source>Edit a picture</source>
        <translation>編輯圖片</translation>
    </message>
    <message>
        <source>Drop a picture here. Then paint what may change, and describe the result.</source>
        <translation>把圖片拖到這裡，然後塗出可以改變的部分，並描述結果。</translation>
    </message>
    <message>
        <source>Vary a picture</source>
        <translation>製作變體</translation>
    </message>
    <message>
        <source>Drop a picture here to get other versions of it.</source>
        <translation>把圖片拖到這裡，得到它的其他版本。</translation>
    </message>
</context>
<context>
    <name>holt::gui::FindBar</name>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>關閉尋找</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在對話中尋找</translation>
    </message>
    <message>
        <source>Previous (%1)</source>
        <translation>上一個（%1）</translation>
    </message>
    <message>
        <source>Next (%1)</source>
        <translation>下一個（%1）</translation>
    </message>
    <message>
        <source>Close the search (%1)</source>
        <translation>關閉尋找（%1）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the place that is shown, of how many</comment>
        <translation>第 %1 個，共 %2 個</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>holt::gui::FullScreenViewer</name>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
</context>
<context>
    <name>holt::gui::GalleryPane</name>
    <message>
        <source>Search prompts</source>
        <translation>搜尋提示詞</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>搜尋圖庫</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>變體</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>圖庫</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message>
        <source>The pictures you make appear here.</source>
        <translation>你製作的圖片會顯示在這裡。</translation>
    </message>
    <message>
        <source>Show only what was made in this way</source>
        <translation>只顯示以此方式製作的圖片</translation>
    </message>
    <message>
        <source>Show only what this model made</source>
        <translation>只顯示該模型製作的圖片</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>製作方式</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>holt::gui::GeneralPage</name>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>變更語言後，下次啟動時生效。</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>金鑰的儲存位置</translation>
    </message>
    <message>
        <source>In the system &amp;keychain</source>
        <translation>系統鑰匙圈(&amp;K)</translation>
    </message>
    <message>
        <source>Your system locks them away with your login. This is the safest place.</source>
        <translation>由系統加密保管，登入後才能解鎖。這是最安全的位置。</translation>
    </message>
    <message>
        <source>For this &amp;session only</source>
        <translation>僅限本次執行(&amp;S)</translation>
    </message>
    <message>
        <source>Holt forgets them when it is closed; you type them again the next time.</source>
        <translation>關閉 Holt 後不再保留，下次使用時需重新輸入。</translation>
    </message>
    <message>
        <source>In a &amp;file that only you can read</source>
        <translation>只有你能讀取的檔案(&amp;F)</translation>
    </message>
    <message>
        <source>For computers without a keychain. The file is not encrypted: whoever can use your account can read it.</source>
        <translation>適用於沒有鑰匙圈的電腦。檔案未加密：任何能使用你帳戶的人都能讀取。</translation>
    </message>
</context>
<context>
    <name>holt::gui::HeadersEditor</name>
    <message>
        <source>Header name</source>
        <translation>標頭名稱</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>標頭值</translation>
    </message>
    <message>
        <source>Kept with the keys</source>
        <translation>與金鑰一同儲存</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>新增標頭</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>移除標頭</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>附加標頭</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageComposer</name>
    <message>
        <source>Edit image</source>
        <translation>編輯圖片</translation>
    </message>
    <message>
        <source>Vary image</source>
        <translation>製作變體</translation>
    </message>
    <message>
        <source>Generate image</source>
        <translation>生成圖片</translation>
    </message>
    <message>
        <source>Describe the result</source>
        <translation>描述結果</translation>
    </message>
    <message>
        <source>What should be different</source>
        <translation>應當有什麼不同</translation>
    </message>
    <message>
        <source>Describe the picture</source>
        <translation>描述圖片</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Send the request (Enter); Shift+Enter breaks the line</source>
        <translation>發送請求（Enter）；Shift+Enter 換行</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageDetails</name>
    <message>
        <source>Edited</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>變體</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Choose a picture in the gallery to see how it was made.</source>
        <translation>在圖庫中選擇一張圖片，查看它的製作方式。</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>圖片詳情</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示詞</translation>
    </message>
    <message>
        <source>Revised prompt</source>
        <translation>修訂後的提示詞</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>製作</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3, %4</source>
        <translation>%1 × %2 像素，%3，%4</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用時</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>a mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageParametersPane</name>
    <message>
        <source>Show it while it is made</source>
        <translation>邊製作邊顯示</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢復預設值</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Leaves everything but the model to the server</source>
        <translation>除模型外全部由伺服器決定</translation>
    </message>
    <message>
        <source>The server that makes the pictures</source>
        <translation>製作圖片的伺服器</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>圖片數量</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>More takes longer and costs more.</source>
        <translation>越高越慢，費用也越高。</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Transparent needs PNG or WebP.</source>
        <translation>透明需要 PNG 或 WebP。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The kind of file that comes.</source>
        <translation>返回的檔案類型。</translation>
    </message>
    <message>
        <source>0 to 100, for JPEG and WebP: less is smaller and coarser.</source>
        <translation>0 到 100，用於 JPEG 和 WebP：越小檔案越小、越粗糙。</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>壓縮</translation>
    </message>
    <message>
        <source>Input fidelity</source>
        <translation>輸入保真度</translation>
    </message>
    <message>
        <source>How closely the result keeps to the source images, faces above all.</source>
        <translation>結果與源圖片的接近程度，尤其是面部。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>風格</translation>
    </message>
    <message>
        <source>Vivid is dramatic, natural is plain.</source>
        <translation>生動更誇張，自然更樸素。</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>審查</translation>
    </message>
    <message>
        <source>How strictly the prompt is checked.</source>
        <translation>檢查提示詞的嚴格程度。</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>複雜度</translation>
    </message>
    <message>
        <source>How much the model plans before it draws.</source>
        <translation>模型在繪製前做多少規劃。</translation>
    </message>
    <message>
        <source>Response format</source>
        <translation>回應格式</translation>
    </message>
    <message>
        <source>Whether the picture comes in the answer or is downloaded from an address.</source>
        <translation>圖片包含在回答中，還是從某個地址下載。</translation>
    </message>
    <message>
        <source>Pictures that are not finished yet come first.</source>
        <translation>會先收到尚未完成的圖片。</translation>
    </message>
    <message>
        <source>0 to 3: how often an unfinished picture is sent. Each costs a little more.</source>
        <translation>0 到 3：發送未完成圖片的次數。每次都會略微增加費用。</translation>
    </message>
    <message>
        <source>Unfinished pictures</source>
        <translation>未完成的圖片</translation>
    </message>
    <message>
        <source>Tells the provider your users apart, without their names.</source>
        <translation>讓提供方區分你的用戶，而不透露姓名。</translation>
    </message>
    <message>
        <source>The older name of the safety identifier.</source>
        <translation>安全識別碼的舊名稱。</translation>
    </message>
    <message>
        <source>Safety identifier</source>
        <translation>安全識別碼</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用戶</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不發送</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>HD</source>
        <translation>高畫質</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>生動</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>In the answer</source>
        <translation>在回答中</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageSizeField</name>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>寬度（像素）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Keep the ratio</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Keep the ratio of width and height</source>
        <translation>保持寬高比例</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1  square</source>
        <translation>%1  方形</translation>
    </message>
    <message>
        <source>%1  wide</source>
        <translation>%1  橫向</translation>
    </message>
    <message>
        <source>%1  tall</source>
        <translation>%1  縱向</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageViewer</name>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImagesPage</name>
    <message>
        <source>Picture to vary</source>
        <translation>要變化的圖片</translation>
    </message>
    <message>
        <source>Parameters or details</source>
        <translation>參數或詳情</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>The source image was replaced.</source>
        <translation>源圖片已被替換。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已儲存為 %1。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>圖像</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>變體</translation>
    </message>
    <message>
        <source>Open a source image…</source>
        <translation>開啟源圖片…</translation>
    </message>
    <message>
        <source>Paste a source image</source>
        <translation>貼上源圖片</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>轉到提示詞</translation>
    </message>
    <message>
        <source>Go to the gallery</source>
        <translation>轉到圖庫</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>搜尋圖庫</translation>
    </message>
    <message>
        <source>Cancel the newest request</source>
        <translation>取消最新的請求</translation>
    </message>
    <message>
        <source>Delete the chosen pictures</source>
        <translation>刪除選中的圖片</translation>
    </message>
    <message>
        <source>Show parameters and details</source>
        <translation>顯示參數和詳情</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在準備…</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>正在讀取圖片。</translation>
    </message>
    <message>
        <source>Add a picture to edit first.</source>
        <translation>請先添加要編輯的圖片。</translation>
    </message>
    <message>
        <source>Add a picture to vary first.</source>
        <translation>請先添加要變化的圖片。</translation>
    </message>
    <message>
        <source>The enlarged picture could not be kept.</source>
        <translation>無法儲存擴大後的圖片。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n picture(s).</source>
        <translation>
            <numerusform>已刪除 %n 張圖片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open source images</source>
        <translation>開啟源圖片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>圖片 (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪貼簿中沒有圖片。</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped.</source>
        <translation>拖入的內容中沒有圖片。</translation>
    </message>
    <message>
        <source>Add to the source images</source>
        <translation>添加到源圖片</translation>
    </message>
</context>
<context>
    <name>holt::gui::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳情…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>變體</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was kept of it.</source>
        <translation>已取消，沒有保留任何內容。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>伺服器設定…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
</context>
<context>
    <name>holt::gui::JobStrip</name>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
</context>
<context>
    <name>holt::gui::JobView</name>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 張圖片，共 %2 張</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1，已完成</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>沒有收到</translation>
    </message>
    <message>
        <source>%1, did not come</source>
        <translation>%1，沒有收到</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1, not finished</source>
        <translation>%1，未完成</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1，等待中</translation>
    </message>
</context>
<context>
    <name>holt::gui::KeyField</name>
    <message>
        <source>Remove key</source>
        <translation>移除金鑰</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>顯示金鑰</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>顯示輸入的內容</translation>
    </message>
    <message>
        <source>The key is removed when you save</source>
        <translation>儲存時將移除金鑰</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>已儲存在鑰匙圈中</translation>
    </message>
    <message>
        <source>Kept until Holt is closed</source>
        <translation>在 Holt 關閉前有效</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>已儲存在只有你能讀取的檔案中</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>無金鑰</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未變更</translation>
    </message>
</context>
<context>
    <name>holt::gui::LineageStrip</name>
    <message>
        <source>Where it came from</source>
        <translation>來源關係</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Made together</source>
        <translation>同批製作</translation>
    </message>
    <message>
        <source>Made of it</source>
        <translation>由它製作</translation>
    </message>
</context>
<context>
    <name>holt::gui::MainWindow</name>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>開啟選單</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
</context>
<context>
    <name>holt::gui::MaskPainter</name>
    <message>
        <source>Mask painter</source>
        <translation>遮罩畫板</translation>
    </message>
    <message>
        <source>Brush of %1 pixels</source>
        <translation>%1 像素筆刷</translation>
    </message>
    <message>
        <source>Eraser of %1 pixels</source>
        <translation>%1 像素橡皮擦</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>%1 % painted. %2. Cursor at %3, %4 of %5 × %6.</source>
        <translation>已塗 %1%。%2。游標位於 %3，%4，共 %5 × %6。</translation>
    </message>
    <message>
        <source>Paint what may change in the picture. The arrow keys move the cursor, Space paints.</source>
        <translation>塗出圖片中可以改變的部分。方向鍵移動游標，空白鍵塗抹。</translation>
    </message>
</context>
<context>
    <name>holt::gui::MaskPanel</name>
    <message>
        <source>Load a mask</source>
        <translation>載入遮罩</translation>
    </message>
    <message>
        <source>Pictures (*.png *.webp *.jpg *.jpeg)</source>
        <translation>圖片 (*.png *.webp *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>儲存遮罩</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 圖片 (*.png)</translation>
    </message>
</context>
<context>
    <name>holt::gui::MaskTools</name>
    <message>
        <source>Painting a mask</source>
        <translation>塗抹遮罩</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>筆刷</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Fill an area</source>
        <translation>填充區域</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Diameter in pixels of the picture ([ and ])</source>
        <translation>直徑，以圖片像素計（[ 和 ]）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>0 % paints every pixel or none; more lets the rim fade</source>
        <translation>0% 時每個像素要麼塗滿要麼不塗；越大邊緣越柔和</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>縮小筆刷</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大筆刷</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Invert the mask</source>
        <translation>反轉遮罩</translation>
    </message>
    <message>
        <source>Clear the mask</source>
        <translation>清除遮罩</translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation>擴大畫布</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>顯示整張圖片</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>實際像素</translation>
    </message>
    <message>
        <source>Paint everything</source>
        <translation>全部塗滿</translation>
    </message>
    <message>
        <source>Load a mask…</source>
        <translation>載入遮罩…</translation>
    </message>
    <message>
        <source>Save the mask…</source>
        <translation>儲存遮罩…</translation>
    </message>
    <message>
        <source>The pen’s pressure changes the size</source>
        <translation>筆的壓力改變大小</translation>
    </message>
    <message>
        <source>More for the mask</source>
        <translation>更多遮罩操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageActions</name>
    <message>
        <source>Previous version</source>
        <translation>上一個版本</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一個版本</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新產生</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Open server settings</source>
        <translation>開啟伺服器設定</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資訊</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理過程</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>工具呼叫</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>複製程式碼</translation>
    </message>
    <message>
        <source>Save code as…</source>
        <translation>程式碼另存為…</translation>
    </message>
    <message>
        <source>Wrap long lines of code</source>
        <translation>程式碼長行自動換行</translation>
    </message>
    <message>
        <source>Number the lines of code</source>
        <translation>顯示程式碼行號</translation>
    </message>
    <message>
        <source>Load image</source>
        <translation>載入圖片</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a version of a message</comment>
        <translation>%1（第 %2 個，共 %3 個）</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>輸入訊息</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageItems</name>
    <message>
        <source>Image without a description</source>
        <translation>沒有說明的圖片</translation>
    </message>
    <message>
        <source>Not loaded, from %1</source>
        <translation>未載入，來自 %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在載入…</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageLayout</name>
    <message>
        <source>No arguments</source>
        <translation>無參數</translation>
    </message>
    <message>
        <source>Image without a description</source>
        <translation>沒有說明的圖片</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>圖片：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在載入…</translation>
    </message>
    <message>
        <source>Load image from %1</source>
        <translation>從 %1 載入圖片</translation>
    </message>
</context>
<context>
    <name>holt::gui::ModeSwitch</name>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Make new pictures from words</source>
        <translation>用文字製作新圖片</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Change pictures, or the part of one that you paint</source>
        <translation>改變圖片，或改變你塗出的部分</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>變體</translation>
    </message>
    <message>
        <source>Make other versions of a picture</source>
        <translation>製作圖片的其他版本</translation>
    </message>
</context>
<context>
    <name>holt::gui::ModelCombo</name>
    <message>
        <source>Server’s default</source>
        <translation>伺服器預設模型</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>正在取得模型清單…</translation>
    </message>
    <message>
        <source>The list could not be had. You can type a name.</source>
        <translation>無法取得清單，可以直接輸入名稱。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>The server names no models. You can type a name.</source>
        <translation>伺服器未列出模型，可以直接輸入名稱。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>模型名稱</translation>
    </message>
</context>
<context>
    <name>holt::gui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>選單（F10）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>holt::gui::NoticeBar</name>
    <message>
        <source>Close message</source>
        <translation>關閉提示</translation>
    </message>
</context>
<context>
    <name>holt::gui::OpenLink</name>
    <message>
        <source>Open link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>The system has no program that opens this address.</source>
        <translation>系統中沒有可以開啟此位址的程式。</translation>
    </message>
    <message>
        <source>Write a mail with your mail program?</source>
        <translation>使用郵件程式撰寫郵件嗎？</translation>
    </message>
    <message>
        <source>Open this address of %1 in your browser?</source>
        <translation>在瀏覽器中開啟 %1 的此位址嗎？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製位址</translation>
    </message>
</context>
<context>
    <name>holt::gui::OptionalSpinBox</name>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
</context>
<context>
    <name>holt::gui::ParametersPane</name>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢復預設值</translation>
    </message>
    <message>
        <source>Leaves everything but the system prompt to the server</source>
        <translation>除系統提示詞外，全部由伺服器決定</translation>
    </message>
    <message>
        <source>How the model should behave</source>
        <translation>設定模型的行為方式</translation>
    </message>
    <message>
        <source>Sent before the conversation, with every message</source>
        <translation>每次傳送訊息時，都會放在對話之前一併傳送</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系統提示詞</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>0 to 2. Low is steady, high is varied. Empty leaves it to the server.</source>
        <translation>0 到 2。值越低越穩定，越高越多樣。留空則由伺服器決定。</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>0 to 1. Only the likeliest words that add up to this share are considered. Change this or the temperature, not both.</source>
        <translation>0 到 1。只考慮累積機率達到該值的最可能的詞。建議只調整此項或溫度，不要同時調整。</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最大 Token 數</translation>
    </message>
    <message>
        <source>The longest answer, in tokens; a token is about three quarters of an English word.</source>
        <translation>回答的最大長度，以 Token 計；一個 Token 約等於四分之三個英文單字。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>A whole number. The same seed asks for the same answer again, where the server can.</source>
        <translation>整數。使用相同的種子可請求相同的回答（需伺服器支援）。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在懲罰</translation>
    </message>
    <message>
        <source>-2 to 2. Above 0 leads to new subjects.</source>
        <translation>-2 到 2。大於 0 時更傾向於談論新話題。</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>頻率懲罰</translation>
    </message>
    <message>
        <source>-2 to 2. Above 0 avoids saying the same words again.</source>
        <translation>-2 到 2。大於 0 時會減少用詞重複。</translation>
    </message>
    <message>
        <source>One a line, at most four</source>
        <translation>每行一個，最多四個</translation>
    </message>
    <message>
        <source>The answer ends before any of these texts</source>
        <translation>回答會在出現其中任一文字之前結束</translation>
    </message>
    <message>
        <source>Only the first four are used.</source>
        <translation>僅使用前四個。</translation>
    </message>
    <message>
        <source>Stop sequences</source>
        <translation>停止序列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 物件</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>For “JSON object”, also ask for JSON in a message</source>
        <translation>使用「JSON 物件」時，還需在訊息中要求輸出 JSON</translation>
    </message>
    <message>
        <source>Response format</source>
        <translation>回答格式</translation>
    </message>
</context>
<context>
    <name>holt::gui::ProbePanel</name>
    <message>
        <source>Look for servers on this machine</source>
        <translation>尋找本機上的伺服器</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>取消尋找</translation>
    </message>
    <message>
        <source>Asks the usual ports of Ollama, LM Studio, llama.cpp and others on 127.0.0.1</source>
        <translation>檢查 127.0.0.1 上 Ollama、LM Studio、llama.cpp 等的常用連接埠</translation>
    </message>
    <message>
        <source>Looking for servers</source>
        <translation>正在尋找伺服器</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No server answered on this machine. Start one, then look again.</source>
        <translation>本機上沒有伺服器回應。請啟動一個後再次尋找。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found.</source>
        <translation>
            <numerusform>找到 %n 個伺服器。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:%2 · %3</source>
        <translation>%1:%2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 個模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 已新增</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新增 %1</translation>
    </message>
</context>
<context>
    <name>holt::gui::RelativeTime</name>
    <message>
        <source>Just now</source>
        <translation>剛剛</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分鐘前</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>The day of a conversation this year, in QDate&apos;s format: 3 Nov</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>The day of a conversation of another year, in QDate&apos;s format: 3 Nov 2024</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>holt::gui::RetryBar</name>
    <message>
        <source>The server asked to wait.</source>
        <translation>伺服器要求等待。</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>連線失敗。</translation>
    </message>
    <message>
        <source>The server had a problem.</source>
        <translation>伺服器出現問題。</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>%1 秒後重試。</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重試…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says why the last try failed, %2 when the next one starts</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止重試</translation>
    </message>
</context>
<context>
    <name>holt::gui::ServerEditor</name>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI 相容</translation>
    </message>
    <message>
        <source>Current (v1)</source>
        <translation>目前（v1）</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>選填</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long a server may be silent before Holt gives up, in seconds</source>
        <translation>伺服器無回應多少秒後，Holt 放棄等待</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>類型(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>基礎 URL(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>Default chat &amp;model</source>
        <translation>預設對話模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>組織(&amp;O)</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>專案(&amp;J)</translation>
    </message>
    <message>
        <source>API &amp;version</source>
        <translation>API 版本(&amp;V)</translation>
    </message>
    <message>
        <source>Longest &amp;wait without an answer</source>
        <translation>無回應的最長等待時間(&amp;W)</translation>
    </message>
    <message>
        <source>E&amp;xtra headers</source>
        <translation>附加標頭(&amp;X)</translation>
    </message>
    <message>
        <source>The demo is part of Holt. It answers on this computer only and lets you try everything without a key. It is not a model.</source>
        <translation>示範是 Holt 的一部分。它僅在本機回答，無需金鑰即可試用所有功能。它不是模型。</translation>
    </message>
    <message>
        <source>This server comes from the environment variables OPENAI_BASE_URL and OPENAI_API_KEY. Change them there. A default model chosen here lasts until Holt is closed.</source>
        <translation>此伺服器來自環境變數 OPENAI_BASE_URL 和 OPENAI_API_KEY，請在環境變數中修改。在此選擇的預設模型僅在 Holt 關閉前有效。</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>其他伺服器</translation>
    </message>
    <message>
        <source>&amp;Start from</source>
        <translation>起始模板(&amp;S)</translation>
    </message>
</context>
<context>
    <name>holt::gui::ServerListModel</name>
    <message>
        <source>Unnamed server</source>
        <translation>未命名的伺服器</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1，使用中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>holt::gui::ServersPage</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>使用此伺服器</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>新增伺服器</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>移除伺服器</translation>
    </message>
    <message>
        <source>Other server…</source>
        <translation>其他伺服器…</translation>
    </message>
    <message>
        <source>The changes to this server are not saved.</source>
        <translation>對此伺服器的變更尚未儲存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Put the name of your Azure resource in place of %1.</source>
        <translation>請將 %1 替換為你的 Azure 資源名稱。</translation>
    </message>
    <message>
        <source>Type the server’s web address, such as https://example.com/v1.</source>
        <translation>請輸入伺服器的網址，例如 https://example.com/v1。</translation>
    </message>
    <message>
        <source>Saved. Holt now uses %1.</source>
        <translation>已儲存。Holt 現在使用 %1。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
    <message>
        <source>Remove %1 and its key? Conversations stay.</source>
        <translation>移除 %1 及其金鑰嗎？對話會保留。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>僅限本次執行</translation>
    </message>
    <message>
        <source>In a file only you can read</source>
        <translation>只有你能讀取的檔案</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>The system keychain did not take the key. Where should Holt keep it? Until Holt is closed it works either way.</source>
        <translation>系統鑰匙圈未能儲存此金鑰。要讓 Holt 將它儲存在哪裡？無論如何，在 Holt 關閉之前金鑰都可使用。</translation>
    </message>
</context>
<context>
    <name>holt::gui::SettingsDialog</name>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>設定頁面</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有尚未儲存的變更。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>儲存並關閉</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放棄變更</translation>
    </message>
</context>
<context>
    <name>holt::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Writing a message</source>
        <translation>輸入訊息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Stop the answer, or leave editing</source>
        <translation>停止回答，或離開編輯</translation>
    </message>
    <message>
        <source>Edit the last message (in an empty input)</source>
        <translation>編輯最後一則訊息（輸入框為空時）</translation>
    </message>
</context>
<context>
    <name>holt::gui::SourceDesk</name>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼上的圖片</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: there are %2 pictures already.</source>
        <translation>%1：已經有 %2 張圖片。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>…以及另外 %n 個。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::SourceStrip</name>
    <message>
        <source>Source image</source>
        <translation>源圖片</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Choose pictures on this computer (%1)</source>
        <translation>選擇本機上的圖片（%1）</translation>
    </message>
    <message>
        <source>Take the picture from the clipboard</source>
        <translation>使用剪貼簿中的圖片</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1，%2 × %3</translation>
    </message>
    <message>
        <source>More than this model takes. It is not sent.</source>
        <translation>超出該模型可接受的數量，不會發送。</translation>
    </message>
    <message>
        <source>The mask is painted on this one.</source>
        <translation>遮罩塗在這一張上。</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n picture(s)…</source>
        <translation>
            <numerusform>正在讀取 %n 張圖片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a picture here, or take one from the gallery.</source>
        <translation>把圖片拖到這裡，或從圖庫中選取。</translation>
    </message>
    <message>
        <source>Drop pictures here, or take some from the gallery.</source>
        <translation>把圖片拖到這裡，或從圖庫中選取若干。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 張圖片</numerusform>
        </translation>
    </message>
    <message>
        <source>Paint on this one</source>
        <translation>塗在這一張上</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>holt::gui::TranscriptImages</name>
    <message>
        <source>This image is too large to show.</source>
        <translation>此圖片過大，無法顯示。</translation>
    </message>
    <message>
        <source>This is not an image that can be shown.</source>
        <translation>這不是可以顯示的圖片。</translation>
    </message>
    <message>
        <source>This image is damaged or cannot be shown on this computer.</source>
        <translation>此圖片已損壞，或無法在這台電腦上顯示。</translation>
    </message>
</context>
<context>
    <name>holt::gui::TranscriptText</name>
    <message>
        <source>%1 in, %2 out</source>
        <translation>輸入 %1，輸出 %2</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>輸入 %1</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>輸出 %1</translation>
    </message>
    <message>
        <source>%1 of them reasoning</source>
        <translation>其中推理 %1</translation>
    </message>
    <message>
        <source>%1, %2 of them reasoning</source>
        <translation>%1，其中推理 %2</translation>
    </message>
    <message>
        <source>%1 cached</source>
        <translation>快取 %1</translation>
    </message>
    <message>
        <source>%1; %2 cached</source>
        <translation>%1；快取 %2</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Token：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 個 Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tokens and how they divide</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, %2 tokens/s</source>
        <translation>%1，%2 Token/秒</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中斷</translation>
    </message>
    <message>
        <source>waiting for the answer</source>
        <translation>正在等待回答</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>an error&apos;s title and text</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>Assistant: %1</source>
        <translation>助理：%1</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 個版本，共 %2 個</translation>
    </message>
    <message>
        <source>unnamed tool</source>
        <translation>未命名的工具</translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation>工具呼叫：%1</translation>
    </message>
</context>
<context>
    <name>holt::gui::TranscriptView</name>
    <message>
        <source>Copy selection</source>
        <translation>複製所選內容</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>複製為純文字</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>%1 (block %2)</source>
        <translation>%1（第 %2 個區塊）</translation>
    </message>
    <message>
        <source>Copy message as plain text</source>
        <translation>將訊息複製為純文字</translation>
    </message>
    <message>
        <source>Message actions</source>
        <translation>訊息操作</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>對話內容</translation>
    </message>
    <message>
        <source>Save code as</source>
        <translation>程式碼另存為</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Copy image %1</source>
        <translation>複製圖片 %1</translation>
    </message>
    <message>
        <source>Save image as…</source>
        <translation>圖片另存為…</translation>
    </message>
    <message>
        <source>Save image %1 as…</source>
        <translation>圖片 %1 另存為…</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>image</source>
        <comment>the name of a file</comment>
        <translation>圖片</translation>
    </message>
    <message>
        <source>The image could not be saved as %1: %2</source>
        <translation>圖片無法另存為 %1：%2</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>開啟連結…</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>複製連結網址</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>收起「%1」</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>展開「%1」</translation>
    </message>
</context>
<context>
    <name>holt::gui::ViewerPane</name>
    <message>
        <source>%1. %2 × %3 pixels.</source>
        <translation>%1。%2 × %3 像素。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Viewing a picture</source>
        <translation>查看圖片</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Edit this</source>
        <translation>編輯此圖</translation>
    </message>
    <message>
        <source>Vary this</source>
        <translation>變體此圖</translation>
    </message>
    <message>
        <source>Reuse prompt</source>
        <translation>重用提示詞</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前後對比</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>顯示整張圖片</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>實際像素</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>刪除圖片</translation>
    </message>
    <message>
        <source>More for the picture</source>
        <translation>更多圖片操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 圖片 (*.png)</translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg *.jpeg)</source>
        <translation>JPEG 圖片 (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>WebP picture (*.webp)</source>
        <translation>WebP 圖片 (*.webp)</translation>
    </message>
    <message>
        <source>Save the picture as</source>
        <translation>圖片另存新檔</translation>
    </message>
    <message>
        <source>Print the picture</source>
        <translation>列印圖片</translation>
    </message>
</context>
<context>
    <name>holt::net::HttpExchange</name>
    <message>
        <source>an answer of at most %1 MB</source>
        <translation>不超過 %1 MB 的回答</translation>
    </message>
    <message>
        <source>The file to upload</source>
        <translation>要上傳的檔案</translation>
    </message>
</context>
<context>
    <name>holt::openai::Endpoint</name>
    <message>
        <source>not an http or https address</source>
        <translation>不是 http 或 https 位址</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot;</source>
        <translation>標頭「%1」</translation>
    </message>
    <message>
        <source>Holt sets it itself.</source>
        <translation>它由 Holt 自行設定。</translation>
    </message>
    <message>
        <source>a header&apos;s name has letters, digits and hyphens only.</source>
        <translation>標頭名稱只能包含字母、數字和連字號。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot;</source>
        <translation>「%1」的值</translation>
    </message>
    <message>
        <source>it has a line break in it.</source>
        <translation>其中含有換行字元。</translation>
    </message>
</context>
<context>
    <name>holt::openai::HttpChatReply</name>
    <message>
        <source>an answer of less than 256 MB</source>
        <translation>小於 256 MB 的回答</translation>
    </message>
    <message>
        <source>events of less than 64 MB</source>
        <translation>小於 64 MB 的事件</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>一個回答</translation>
    </message>
    <message>
        <source>The stream ended without one.</source>
        <translation>串流已結束，但沒有回答。</translation>
    </message>
    <message>
        <source>a JSON object in the stream</source>
        <translation>串流中的 JSON 物件</translation>
    </message>
    <message>
        <source>The stream ended without its last event.</source>
        <translation>串流已結束，但缺少最後一個事件。</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>伺服器沒有傳回任何內容。</translation>
    </message>
    <message>
        <source>a chat completion</source>
        <translation>一個對話補全結果</translation>
    </message>
    <message>
        <source>The list of choices is empty.</source>
        <translation>choices 清單為空。</translation>
    </message>
</context>
<context>
    <name>holt::openai::HttpImagesReply</name>
    <message>
        <source>an answer of less than 512 MB</source>
        <translation>小於 512 MB 的回答</translation>
    </message>
    <message>
        <source>events of less than 64 MB</source>
        <translation>小於 64 MB 的事件</translation>
    </message>
    <message>
        <source>a JSON object in the stream</source>
        <translation>串流中的 JSON 物件</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>一張圖片</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>伺服器沒有傳送任何內容。</translation>
    </message>
    <message>
        <source>The stream ended without its last event.</source>
        <translation>串流在最後一個事件之前結束。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>The list of images is empty.</source>
        <translation>圖片清單為空。</translation>
    </message>
</context>
<context>
    <name>holt::openai::HttpModelsReply</name>
    <message>
        <source>a list of models</source>
        <translation>模型清單</translation>
    </message>
</context>
<context>
    <name>holt::openai::ImageItem</name>
    <message>
        <source>The server sent an image that is no valid base64.</source>
        <translation>伺服器傳來的圖片不是有效的 base64。</translation>
    </message>
    <message>
        <source>The server sent neither an image nor an address of one.</source>
        <translation>伺服器既未傳來圖片，也未傳來圖片位址。</translation>
    </message>
</context>
<context>
    <name>holt::render::MarkdownWriter</name>
    <message>
        <source>no description</source>
        <translation>無說明</translation>
    </message>
    <message>
        <source>[image: %1 — inside the text]</source>
        <translation>[圖片：%1 — 內嵌]</translation>
    </message>
    <message>
        <source>[image: %1]</source>
        <translation>[圖片：%1]</translation>
    </message>
    <message>
        <source>[image: %1 — %2]</source>
        <translation>[圖片：%1 — %2]</translation>
    </message>
</context>
<context>
    <name>holt::render::MathRenderer</name>
    <message>
        <source>MathJax could not be loaded.</source>
        <translation>無法載入 MathJax。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since MathJax cannot read it: %1</source>
        <translation>MathJax 無法讀取此公式，因此按原文顯示：%1</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since it would be too large.</source>
        <translation>此公式繪製出來會過大，因此按原文顯示。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since there is something in it that cannot be drawn.</source>
        <translation>此公式中有無法繪製的內容，因此按原文顯示。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since drawing it took too long.</source>
        <translation>繪製此公式耗時過長，因此按原文顯示。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since it is very long.</source>
        <translation>此公式很長，因此按原文顯示。</translation>
    </message>
</context>
<context>
    <name>holt::store::Conversations</name>
    <message>
        <source>The conversation</source>
        <translation>此對話</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>此訊息</translation>
    </message>
</context>
<context>
    <name>holt::store::ImageFiles</name>
    <message>
        <source>The image</source>
        <translation>圖片</translation>
    </message>
</context>
<context>
    <name>holt::store::Images</name>
    <message>
        <source>The image</source>
        <translation>圖片</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DragFiles</name>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
</context>
<context>
    <name>ImageJob</name>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Sending, %1 %</source>
        <translation>正在发送，%1%</translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n picture(s)</source>
        <translation>
            <numerusform>正在绘制 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
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
        <translation>服务器不接受此密钥。请在“设置”中检查该服务器的密钥。</translation>
    </message>
    <message>
        <source>The server refused this request. The key may not have access to this model or project.</source>
        <translation>服务器拒绝了此请求。该密钥可能无权访问此模型或项目。</translation>
    </message>
    <message>
        <source>The server does not know this address or model. Check the base URL and the model.</source>
        <translation>服务器上没有此地址或模型。请检查基础 URL 和模型。</translation>
    </message>
    <message>
        <source>The server waited too long for the request. Try again.</source>
        <translation>服务器等待请求超时。请重试。</translation>
    </message>
    <message>
        <source>The request is too large for this server. Shorten the conversation or the attachment.</source>
        <translation>请求过大，服务器无法处理。请缩短对话或减小附件。</translation>
    </message>
    <message>
        <source>The server limits how often it can be asked. Wait a moment, then try again.</source>
        <translation>服务器限制了请求频率。请稍候再试。</translation>
    </message>
    <message>
        <source>The server failed to answer (status %1). Try again in a moment.</source>
        <translation>服务器未能回答（状态码 %1）。请稍后重试。</translation>
    </message>
    <message>
        <source>The server sent the request elsewhere (status %1). Check the base URL.</source>
        <translation>服务器将请求重定向到了别处（状态码 %1）。请检查基础 URL。</translation>
    </message>
    <message>
        <source>The server refused the request (status %1).</source>
        <translation>服务器拒绝了请求（状态码 %1）。</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a web address. Check the base URL in Settings.</source>
        <translation>服务器地址不是有效的网址。请在“设置”中检查基础 URL。</translation>
    </message>
    <message>
        <source>The server %1 was not found. Check the address and the network.</source>
        <translation>找不到服务器 %1。请检查地址和网络。</translation>
    </message>
    <message>
        <source>No connection to %1. Check that the server is running and the network works.</source>
        <translation>无法连接到 %1。请确认服务器正在运行且网络正常。</translation>
    </message>
    <message>
        <source>The secure connection to %1 could not be made. Its certificate may be wrong or expired.</source>
        <translation>无法与 %1 建立安全连接。其证书可能有误或已过期。</translation>
    </message>
    <message>
        <source>The proxy did not let the request to %1 through. Check the system&apos;s proxy settings.</source>
        <translation>代理未放行发往 %1 的请求。请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>%1 sent nothing for too long. Try again, or allow more time in Settings.</source>
        <translation>%1 长时间没有响应。请重试，或在“设置”中延长等待时间。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off before the answer was complete.</source>
        <translation>回答尚未完成，与 %1 的连接就中断了。</translation>
    </message>
    <message>
        <source>The account behind this key has no credit left. Add credit at the provider, or use another server.</source>
        <translation>此密钥所属账户的额度已用完。请向服务商充值，或改用其他服务器。</translation>
    </message>
    <message>
        <source>The server does not have this model. Choose another one from the model list.</source>
        <translation>服务器上没有此模型。请从模型列表中另选一个。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器返回：%1</translation>
    </message>
    <message>
        <source>The file %1 could not be read or written.</source>
        <translation>无法读写文件 %1。</translation>
    </message>
    <message>
        <source>Holt&apos;s database could not do what was asked: %1</source>
        <translation>Holt 的数据库无法完成此操作：%1</translation>
    </message>
    <message>
        <source>The data in %1 was written by a newer Holt. Update Holt to open it.</source>
        <translation>%1 中的数据由更新版本的 Holt 写入。请更新 Holt 后再打开。</translation>
    </message>
    <message>
        <source>Another program is using Holt&apos;s data in %1. Close it, then try again.</source>
        <translation>另一个程序正在使用 %1 中的 Holt 数据。请将其关闭后重试。</translation>
    </message>
    <message>
        <source>Holt may not write to %1. What you do now is not kept; check the folder&apos;s permissions.</source>
        <translation>Holt 没有写入 %1 的权限，现在所做的一切都不会保存。请检查该文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space so that Holt can keep your work.</source>
        <translation>磁盘已满。请腾出一些空间，以便 Holt 保存你的内容。</translation>
    </message>
    <message>
        <source>The system keychain did not answer: %1</source>
        <translation>系统密钥环没有响应：%1</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1已不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1无法使用：%2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood: %1 was expected. Check the base URL.</source>
        <translation>无法识别服务器的回复：应为%1。请检查基础 URL。</translation>
    </message>
    <message>
        <source>The server declined this: it goes against its rules on content. Change the prompt or the image, then try again.</source>
        <translation>服务器拒绝了此内容：它违反了服务器的内容规则。请修改提示词或图片后重试。</translation>
    </message>
</context>
<context>
    <name>holt::app::Application</name>
    <message>
        <source>Holt&apos;s data was damaged. It was set aside as %1, and Holt started with empty data.</source>
        <translation>Holt 的数据已损坏，原数据已另存为 %1。Holt 已使用空数据启动。</translation>
    </message>
    <message>
        <source>%1 What you do now is not kept.</source>
        <translation>%1现在所做的一切都不会保存。</translation>
    </message>
    <message>
        <source>Holt cannot write to %1. Settings are not kept.</source>
        <translation>Holt 无法写入 %1，设置将不会保存。</translation>
    </message>
    <message>
        <source>There is no server called &quot;%1&quot;. Using %2.</source>
        <translation>没有名为“%1”的服务器，将使用 %2。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>There is no tab called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的标签页。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>holt::app::CommandLine</name>
    <message>
        <source>Try --help.</source>
        <translation>请使用 --help 查看帮助。</translation>
    </message>
    <message>
        <source>A desktop window on every OpenAI-compatible API.</source>
        <translation>适用于所有 OpenAI 兼容 API 的桌面客户端。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Keep everything in &lt;directory&gt;.</source>
        <translation>将所有数据保存在 &lt;目录&gt; 中。</translation>
    </message>
    <message>
        <source>directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Use the server called &lt;name&gt;.</source>
        <translation>使用名为 &lt;名称&gt; 的服务器。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Use the built-in demo.</source>
        <translation>使用内置演示。</translation>
    </message>
    <message>
        <source>Show the tab &lt;name&gt;, for example chat.</source>
        <translation>显示标签页 &lt;名称&gt;，例如 chat。</translation>
    </message>
    <message>
        <source>Ask the server one question through the window, save a picture of it to &lt;file&gt;, and leave.</source>
        <translation>通过窗口向服务器提一个问题，将窗口截图保存到 &lt;文件&gt;，然后退出。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Holt takes no file or address: %1</source>
        <translation>Holt 不接受文件或地址参数：%1</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 需要指定一个值。</translation>
    </message>
    <message>
        <source>--demo and --profile each choose a server; give one of them.</source>
        <translation>--demo 和 --profile 都用于选择服务器，请只使用其中一个。</translation>
    </message>
</context>
<context>
    <name>holt::app::SelfCheck</name>
    <message>
        <source>Another Holt is using %1 and does not answer.</source>
        <translation>另一个 Holt 正在使用 %1，且没有响应。</translation>
    </message>
    <message>
        <source>No complete answer came within two minutes.</source>
        <translation>两分钟内没有收到完整的回答。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The message field or the Send button was not found.</source>
        <translation>找不到消息输入框或“发送”按钮。</translation>
    </message>
    <message>
        <source>What can you show me?</source>
        <translation>你能展示些什么？</translation>
    </message>
    <message>
        <source>The answer was not complete.</source>
        <translation>回答不完整。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>无法将截图写入 %1。</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>截图：%1</translation>
    </message>
</context>
<context>
    <name>holt::core::ChatParameters</name>
    <message>
        <source>The JSON schema must be an object in braces.</source>
        <translation>JSON Schema 必须是用花括号括起来的对象。</translation>
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
        <translation>此回答被中断</translation>
    </message>
    <message>
        <source>Holt ended before it was there. Retry asks again.</source>
        <translation>Holt 在收到回答之前退出了。点击“重试”可重新提问。</translation>
    </message>
    <message>
        <source>Holt ended before it was complete. What had come is kept.</source>
        <translation>Holt 在回答完成之前退出了。已收到的内容已保留。</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>Retry asks for an answer to this message.</source>
        <translation>点击“重试”可获取对此消息的回答。</translation>
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
        <translation>此服务器未提供任何模型。请在模型列表中选择或输入一个。</translation>
    </message>
</context>
<context>
    <name>holt::core::ConnectionTest</name>
    <message numerus="yes">
        <source>Connected. The server offers %n model(s).</source>
        <translation>
            <numerusform>连接成功。服务器提供 %n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Secure connection (TLS)</source>
        <translation>安全连接（TLS）</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
</context>
<context>
    <name>holt::core::ConversationListModel</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
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
        <translation>地址不完整</translation>
    </message>
    <message>
        <source>The server was not found</source>
        <translation>找不到服务器</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>The proxy stopped the request</source>
        <translation>代理阻止了请求</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>The answer broke off</source>
        <translation>回答中断</translation>
    </message>
    <message>
        <source>The key was not accepted</source>
        <translation>密钥无效</translation>
    </message>
    <message>
        <source>Access was refused</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>Not found on this server</source>
        <translation>服务器上找不到</translation>
    </message>
    <message>
        <source>The request is too large</source>
        <translation>请求过大</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>服务器出现问题</translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation>服务器拒绝了请求</translation>
    </message>
    <message>
        <source>No credit left</source>
        <translation>额度已用完</translation>
    </message>
    <message>
        <source>The server does not have this model</source>
        <translation>服务器上没有此模型</translation>
    </message>
    <message>
        <source>Choose another model, then try again.</source>
        <translation>请选择其他模型后重试。</translation>
    </message>
    <message>
        <source>The server reported a problem</source>
        <translation>服务器报告了一个问题</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器返回：%1</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>无法识别服务器的回复</translation>
    </message>
    <message>
        <source>Something on this computer is in the way</source>
        <translation>本机出现问题</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ended at the token limit</source>
        <translation>已达到 Token 上限</translation>
    </message>
    <message>
        <source>Ended to call a tool</source>
        <translation>因调用工具而结束</translation>
    </message>
    <message>
        <source>Ended to call a function</source>
        <translation>因调用函数而结束</translation>
    </message>
    <message>
        <source>Cut by the server&apos;s content filter</source>
        <translation>已被服务器的内容过滤器截断</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>结束原因：%1</translation>
    </message>
    <message>
        <source>Declined by the server&apos;s rules on content</source>
        <translation>因服务器的内容规则被拒绝</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageCapabilities</name>
    <message>
        <source>%1 only makes new images. Choose another model to edit or vary one.</source>
        <translation>%1 只能生成新图片。要编辑或制作变体，请选择其他模型。</translation>
    </message>
    <message>
        <source>%1 makes variations by editing, with a prompt.</source>
        <translation>%1 通过按提示词编辑来制作变体。</translation>
    </message>
    <message>
        <source>%1 does not take this.</source>
        <translation>%1 不支持此项。</translation>
    </message>
    <message>
        <source>Only dall-e-3 and some compatible servers take a style. Describe it in the prompt.</source>
        <translation>只有 dall-e-3 和部分兼容服务器支持风格。请在提示词中描述。</translation>
    </message>
    <message>
        <source>%1 always answers with PNG.</source>
        <translation>%1 总是返回 PNG。</translation>
    </message>
    <message>
        <source>%1 always keeps to its source images closely.</source>
        <translation>%1 始终紧贴源图片。</translation>
    </message>
    <message>
        <source>%1 always sends the image itself, never an address.</source>
        <translation>%1 总是直接返回图片，从不返回地址。</translation>
    </message>
    <message>
        <source>%1 does not show an image while it is made.</source>
        <translation>%1 不会显示生成中的图片。</translation>
    </message>
    <message>
        <source>%1 takes one source image.</source>
        <translation>%1 只接受一张源图片。</translation>
    </message>
    <message>
        <source>A variation is made of one image.</source>
        <translation>变体只能由一张图片制作。</translation>
    </message>
    <message>
        <source>Variations take the number, the size and the response format only.</source>
        <translation>变体只支持数量、尺寸和响应格式。</translation>
    </message>
    <message>
        <source>This is for new images only.</source>
        <translation>此项仅用于新图片。</translation>
    </message>
    <message>
        <source>This is for edits only: there is no source image.</source>
        <translation>此项仅用于编辑：当前没有源图片。</translation>
    </message>
    <message>
        <source>New images are made without source images.</source>
        <translation>生成新图片不需要源图片。</translation>
    </message>
    <message>
        <source>A mask is for edits only.</source>
        <translation>蒙版仅用于编辑。</translation>
    </message>
    <message>
        <source>Only JPEG and WebP are compressed with loss. Choose one of them as format.</source>
        <translation>只有 JPEG 和 WebP 是有损压缩。请选择其中一种格式。</translation>
    </message>
    <message>
        <source>Switch on streaming to see the image while it is made.</source>
        <translation>开启流式传输即可看到生成中的图片。</translation>
    </message>
    <message>
        <source>%1 makes these sizes only: %2.</source>
        <translation>%1 只支持这些尺寸：%2。</translation>
    </message>
    <message>
        <source>A size is written as width x height, such as 1024x768.</source>
        <translation>尺寸写作 宽x高，例如 1024x768。</translation>
    </message>
    <message>
        <source>Width and height must be multiples of %1.</source>
        <translation>宽和高必须是 %1 的倍数。</translation>
    </message>
    <message>
        <source>One side may be at most three times the other.</source>
        <translation>一边最多为另一边的三倍。</translation>
    </message>
    <message>
        <source>The largest size is 3840 × 2160 pixels.</source>
        <translation>最大尺寸为 3840 × 2160 像素。</translation>
    </message>
    <message>
        <source>Describe the image first.</source>
        <translation>请先描述图片。</translation>
    </message>
    <message>
        <source>The prompt has %1 characters; %2 takes up to %3.</source>
        <translation>提示词有 %1 个字符；%2 最多支持 %3 个。</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>该模型</translation>
    </message>
    <message>
        <source>JPEG has no transparency. Choose PNG or WebP, or another background.</source>
        <translation>JPEG 不支持透明。请选择 PNG 或 WebP，或其他背景。</translation>
    </message>
    <message>
        <source>%1 makes one image at a time.</source>
        <translation>%1 一次只生成一张图片。</translation>
    </message>
    <message>
        <source>The number of images is between %1 and %2.</source>
        <translation>图片数量应在 %1 到 %2 之间。</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageDownload</name>
    <message>
        <source>an image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>The address holds an image that cannot be read.</source>
        <translation>该地址中的图片无法读取。</translation>
    </message>
    <message>
        <source>The address of the image</source>
        <translation>图片的地址</translation>
    </message>
    <message>
        <source>it is no address of the web.</source>
        <translation>它不是网址。</translation>
    </message>
    <message>
        <source>the server names an address of this computer or its network, %1.</source>
        <translation>服务器给出了本机或本地网络的地址 %1。</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageGalleryModel</name>
    <message>
        <source>Variation</source>
        <translation>变体</translation>
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
        <translation>此服务器没有列出图片模型。请在模型列表中选择或输入一个。</translation>
    </message>
    <message>
        <source>This server has no endpoint for variations. Write a prompt that asks for one, and Holt has the image edited with it.</source>
        <translation>此服务器没有变体端点。请写一条要求变体的提示词，Holt 会据此编辑图片。</translation>
    </message>
    <message>
        <source>This server has no endpoint for variations: the image was edited with the prompt instead.</source>
        <translation>此服务器没有变体端点：已改为按提示词编辑图片。</translation>
    </message>
    <message>
        <source>An image could not be fetched: its address answered %1. Such addresses stop working after a while.</source>
        <translation>一张图片无法下载：其地址返回 %1。此类地址过一段时间会失效。</translation>
    </message>
    <message>
        <source>An image could not be fetched: %1</source>
        <translation>一张图片无法下载：%1</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>Images asked for: %1, received: %2.</source>
        <translation>请求图片数：%1，收到：%2。</translation>
    </message>
    <message>
        <source>The request was not sent</source>
        <translation>请求未发送</translation>
    </message>
    <message>
        <source>The server sent something that is no usable image. %1</source>
        <translation>服务器发来的内容不是可用的图片。%1</translation>
    </message>
    <message>
        <source>An image could not be written: %1</source>
        <translation>一张图片无法写入：%1</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Not all images came. %1</source>
        <translation>图片没有全部收到。%1</translation>
    </message>
    <message>
        <source>Not all images are there</source>
        <translation>图片不齐全</translation>
    </message>
    <message>
        <source>The images could not be kept</source>
        <translation>图片无法保存</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageReading</name>
    <message>
        <source>an image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>It is an AVIF image, which Holt does not read. Save it as PNG or JPEG first.</source>
        <translation>这是 AVIF 图片，Holt 无法读取。请先另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>It is a HEIC image, which Holt does not read. Save it as PNG or JPEG first.</source>
        <translation>这是 HEIC 图片，Holt 无法读取。请先另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>It is a web page, not an image.</source>
        <translation>这是网页，不是图片。</translation>
    </message>
    <message>
        <source>It is an SVG drawing. Save it as PNG first.</source>
        <translation>这是 SVG 图形。请先另存为 PNG。</translation>
    </message>
    <message>
        <source>It is not an image that Holt can read: PNG, JPEG, WebP, GIF, BMP and TIFF are.</source>
        <translation>这不是 Holt 能读取的图片；可读取 PNG、JPEG、WebP、GIF、BMP 和 TIFF。</translation>
    </message>
    <message>
        <source>It is damaged or cut off: %1</source>
        <translation>它已损坏或不完整：%1</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>Reading %1 needs Qt&apos;s image format plug-ins, which are not installed.</source>
        <translation>读取 %1 需要 Qt 的图片格式插件，但尚未安装。</translation>
    </message>
    <message>
        <source>It is damaged or cut off.</source>
        <translation>它已损坏或不完整。</translation>
    </message>
    <message>
        <source>It has %1 × %2 pixels. Holt opens images of up to %3 million pixels.</source>
        <translation>它有 %1 × %2 像素。Holt 最多打开 %3 百万像素的图片。</translation>
    </message>
    <message>
        <source>It is cut off: its end is missing.</source>
        <translation>它不完整：缺少结尾。</translation>
    </message>
</context>
<context>
    <name>holt::core::ImageStudio</name>
    <message>
        <source>%1 is asked for a variation. Should it have none to offer, the image is edited with the prompt.</source>
        <translation>将向 %1 请求变体。如果它不提供变体，则按提示词编辑图片。</translation>
    </message>
    <message>
        <source>%1 has no endpoint for variations: the image is edited with the prompt.</source>
        <translation>%1 没有变体端点：将按提示词编辑图片。</translation>
    </message>
    <message>
        <source>OpenAI gave up its endpoint for variations in May 2026: the image is edited with the prompt.</source>
        <translation>OpenAI 已于 2026 年 5 月停用变体端点：将按提示词编辑图片。</translation>
    </message>
    <message>
        <source>This model makes variations by editing: the image is edited with the prompt.</source>
        <translation>此模型通过编辑制作变体：将按提示词编辑图片。</translation>
    </message>
    <message>
        <source>Make a variation of this image: the same subject and style, composed anew.</source>
        <translation>为这张图片制作一个变体：相同的主题和风格，重新构图。</translation>
    </message>
</context>
<context>
    <name>holt::core::InputFit</name>
    <message>
        <source>an image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>Add a source image first.</source>
        <translation>请先添加源图片。</translation>
    </message>
    <message>
        <source>This takes one source image. Remove the others.</source>
        <translation>此处只接受一张源图片。请移除其他图片。</translation>
    </message>
    <message>
        <source>This takes up to %1 source images. Remove some.</source>
        <translation>此处最多接受 %1 张源图片。请移除一些。</translation>
    </message>
    <message>
        <source>This model changes only what is transparent. Paint a mask over what is to change.</source>
        <translation>此模型只修改透明的部分。请在要修改的地方绘制蒙版。</translation>
    </message>
    <message>
        <source>%1 is sent as PNG: this model takes no other format.</source>
        <translation>%1 将以 PNG 发送：此模型不接受其他格式。</translation>
    </message>
    <message>
        <source>%1 gets a border to make it square (%2): this model takes squares only.</source>
        <translation>%1 将加边框变为正方形（%2）：此模型只接受正方形。</translation>
    </message>
    <message>
        <source>%1 is made smaller: files must have less than %2 MB.</source>
        <translation>%1 将被缩小：文件必须小于 %2 MB。</translation>
    </message>
    <message>
        <source>It could not be made small enough to send.</source>
        <translation>无法将其缩小到可以发送的大小。</translation>
    </message>
    <message>
        <source>%1 is no longer there. Add it again.</source>
        <translation>%1 已不存在。请重新添加。</translation>
    </message>
    <message>
        <source>%1 is made smaller (%2): files must have less than %3 MB.</source>
        <translation>%1 将被缩小（%2）：文件必须小于 %3 MB。</translation>
    </message>
    <message>
        <source>The mask is %1, the image %2: they must be of one size.</source>
        <translation>蒙版为 %1，图片为 %2：两者尺寸必须相同。</translation>
    </message>
    <message>
        <source>Nothing is painted on the mask. Paint what is to change, or remove the mask.</source>
        <translation>蒙版上没有绘制任何内容。请绘制要修改的部分，或移除蒙版。</translation>
    </message>
    <message>
        <source>The border is filled in too.</source>
        <translation>边框也会被填充。</translation>
    </message>
    <message>
        <source>The mask is too detailed: its file has more than %1 MB. Paint it with a harder brush.</source>
        <translation>蒙版过于细碎：其文件超过 %1 MB。请用更硬的画笔绘制。</translation>
    </message>
</context>
<context>
    <name>holt::core::MaskDocument</name>
    <message>
        <source>The mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>其中没有图片。</translation>
    </message>
    <message>
        <source>It is %1 × %2, the picture %3 × %4: they do not have the same shape.</source>
        <translation>它是 %1 × %2，图片是 %3 × %4：形状不同。</translation>
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
        <translation>演示</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Built in; answers on this computer only</source>
        <translation>内置，仅在本机回答</translation>
    </message>
    <message>
        <source>The server of this conversation</source>
        <translation>此对话使用的服务器</translation>
    </message>
    <message>
        <source>The demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>it could not be started. Restart Holt, or connect a server.</source>
        <translation>未能启动。请重新启动 Holt，或连接一个服务器。</translation>
    </message>
</context>
<context>
    <name>holt::core::SourceImages</name>
    <message>
        <source>an image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>It is a folder. Choose the images in it.</source>
        <translation>这是文件夹。请选择其中的图片。</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>它不存在。</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>它不是文件。</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>它超过 %1 MB。</translation>
    </message>
    <message>
        <source>It could not be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n frame(s) was taken.</source>
        <translation>
            <numerusform>已取 %n 帧中的第一帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was turned upright.</source>
        <translation>已转正。</translation>
    </message>
    <message>
        <source>Its print colours (CMYK) were made screen colours (RGB).</source>
        <translation>其印刷色（CMYK）已转换为屏幕色（RGB）。</translation>
    </message>
    <message>
        <source>It was made PNG from %1.</source>
        <translation>已由 %1 转换为 PNG。</translation>
    </message>
    <message>
        <source>Up to %1 images can be taken at once.</source>
        <translation>一次最多可添加 %1 张图片。</translation>
    </message>
    <message>
        <source>It is empty or too large.</source>
        <translation>它是空的或过大。</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>拖入的图片</translation>
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
        <translation>助手：%1</translation>
    </message>
</context>
<context>
    <name>holt::demo::ImageTexts</name>
    <message>
        <source>Holt&apos;s demo drew this from the words of the prompt; no model has seen it: %1</source>
        <translation>这是 Holt 的演示根据提示词中的词语绘制的；没有任何模型参与：%1</translation>
    </message>
    <message>
        <source>Holt&apos;s demo painted over what the mask leaves open; no model has seen it: %1</source>
        <translation>这是 Holt 的演示在蒙版留空处绘制的；没有任何模型参与：%1</translation>
    </message>
    <message>
        <source>The request has no prompt.</source>
        <translation>请求中没有提示词。</translation>
    </message>
    <message>
        <source>The prompt may have at most %1 characters.</source>
        <translation>提示词最多可有 %1 个字符。</translation>
    </message>
    <message>
        <source>Unknown parameter: &quot;%1&quot;.</source>
        <translation>未知参数：“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3.</source>
        <translation>“%1”必须是 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of &quot;%2&quot;. It takes: %3.</source>
        <translation>“%1”不是“%2”的有效值。可用值：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size. Write width x height with sides of 1 to %2, such as 1024x1024.</source>
        <translation>“%1”不是尺寸。请写作 宽x高，边长 1 到 %2，例如 1024x1024。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a file.</source>
        <translation>“%1”必须是文件。</translation>
    </message>
    <message>
        <source>The file of &quot;%1&quot; is no PNG, JPEG or WebP image.</source>
        <translation>“%1”的文件不是 PNG、JPEG 或 WebP 图片。</translation>
    </message>
    <message>
        <source>Exactly one image is needed.</source>
        <translation>需要且只需要一张图片。</translation>
    </message>
    <message>
        <source>1 to %1 images are needed.</source>
        <translation>需要 1 到 %1 张图片。</translation>
    </message>
    <message>
        <source>The mask has no transparency: it says nowhere what to edit.</source>
        <translation>蒙版没有透明部分：没有指明要编辑的位置。</translation>
    </message>
    <message>
        <source>The mask must be as large as the first image.</source>
        <translation>蒙版必须与第一张图片一样大。</translation>
    </message>
    <message>
        <source>A transparent background needs PNG or WebP.</source>
        <translation>透明背景需要 PNG 或 WebP。</translation>
    </message>
    <message>
        <source>PNG is not compressed with loss: &quot;output_compression&quot; must be 100.</source>
        <translation>PNG 不是有损压缩：“output_compression”必须为 100。</translation>
    </message>
    <message>
        <source>This computer has no plug-in of Qt&apos;s to write WebP with.</source>
        <translation>此电脑没有用于写入 WebP 的 Qt 插件。</translation>
    </message>
    <message>
        <source>The demo declines this request, because you asked it to.</source>
        <translation>演示按你的要求拒绝了此请求。</translation>
    </message>
</context>
<context>
    <name>holt::demo::Texts</name>
    <message>
        <source>*This is Holt&apos;s built-in demo, not a model. It runs on this computer, and nothing you type leaves it.*</source>
        <translation>*这是 Holt 的内置演示，不是模型。它在本机运行，你输入的内容不会离开这台电脑。*</translation>
    </message>
    <message>
        <source># What an answer can look like</source>
        <translation># 回答可以是什么样子</translation>
    </message>
    <message>
        <source>Answers are written in Markdown. This one shows what Holt makes of it. Send another message to see it echoed with figures about it, or send `/help` for everything the demo can do.</source>
        <translation>回答使用 Markdown 书写，这里展示的是 Holt 的显示效果。再发送一条消息，演示会原样返回并附上统计数据；发送 `/help` 可查看演示的全部功能。</translation>
    </message>
    <message>
        <source>## Text</source>
        <translation>## 文本</translation>
    </message>
    <message>
        <source>Words can be **bold**, *italic*, ***both***, ~~struck out~~ or `code`. A [link](https://commonmark.org/help/) shows its address before it opens.</source>
        <translation>文字可以是 **粗体**、*斜体*、***粗斜体***、~~删除线~~ 或 `代码`。[链接](https://commonmark.org/help/)在打开前会先显示地址。</translation>
    </message>
    <message>
        <source>&gt; A quotation stands apart from the text around it.
&gt;
&gt; &gt; It can hold another one.</source>
        <translation>&gt; 引文与周围的文字区分开来。
&gt;
&gt; &gt; 引文中还可以再有引文。</translation>
    </message>
    <message>
        <source>## Lists</source>
        <translation>## 列表</translation>
    </message>
    <message>
        <source>1. Connect a server when you are ready.
2. Choose a model:
   - one on this computer
   - one of a provider
3. Ask.</source>
        <translation>1. 准备好后连接一个服务器。
2. 选择一个模型：
   - 本机的模型
   - 服务商的模型
3. 开始提问。</translation>
    </message>
    <message>
        <source>- [x] Open Holt
- [x] Send a message
- [ ] Connect a server</source>
        <translation>- [x] 打开 Holt
- [x] 发送一条消息
- [ ] 连接一个服务器</translation>
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
        <translation>| 按键 | 作用 | 位置 |
|:---|:---|---:|
| Enter | 发送消息 | 输入框 |
| Shift+Enter | 换行 | 输入框 |
| Esc | 停止回答 | 任意位置 |</translation>
    </message>
    <message>
        <source>## Code</source>
        <translation>## 代码</translation>
    </message>
    <message>
        <source>## Mathematics</source>
        <translation>## 数学公式</translation>
    </message>
    <message>
        <source>That was all of it. You can stop an answer while it comes, ask for it again, or edit your message and send it once more.</source>
        <translation>展示到此结束。你可以在接收回答时将其停止，也可以重新生成回答，或者编辑消息后再次发送。</translation>
    </message>
    <message>
        <source>| Send | and the demo</source>
        <translation>| 发送 | 演示将</translation>
    </message>
    <message>
        <source>| `/tour` | shows what answers can look like</source>
        <translation>| `/tour` | 展示回答的各种样式</translation>
    </message>
    <message>
        <source>| `/code` | writes code in a few languages</source>
        <translation>| `/code` | 用几种语言编写代码</translation>
    </message>
    <message>
        <source>| `/table` | makes a table</source>
        <translation>| `/table` | 生成一个表格</translation>
    </message>
    <message>
        <source>| `/json` | answers with a JSON object</source>
        <translation>| `/json` | 以 JSON 对象回答</translation>
    </message>
    <message>
        <source>| `/long 2000` | writes that many words</source>
        <translation>| `/long 2000` | 写出指定的词数</translation>
    </message>
    <message>
        <source>| `/slow` | takes its time, so that you can stop it</source>
        <translation>| `/slow` | 慢慢回答，方便你中途停止</translation>
    </message>
    <message>
        <source>| `/reason` | thinks aloud before it answers</source>
        <translation>| `/reason` | 先展示推理过程再回答</translation>
    </message>
    <message>
        <source>| `/tool` | asks for a tool to be called</source>
        <translation>| `/tool` | 请求调用一个工具</translation>
    </message>
    <message>
        <source>| `/error 429` | fails with that HTTP status</source>
        <translation>| `/error 429` | 以该 HTTP 状态码报错</translation>
    </message>
    <message>
        <source>| `/error stream` | fails in the middle of an answer</source>
        <translation>| `/error stream` | 在回答中途报错</translation>
    </message>
    <message>
        <source>| `/cut` | breaks off the connection in the middle of an answer</source>
        <translation>| `/cut` | 在回答中途断开连接</translation>
    </message>
    <message>
        <source>Anything else is echoed, with figures about it.</source>
        <translation>发送其他内容时，演示会原样返回并附上统计数据。</translation>
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
        <translation>| 行星 | 与太阳的平均距离 | 卫星数 |
|:---|---:|---:|
| 水星 | 5790 万公里 | 0 |
| 金星 | 1.082 亿公里 | 0 |
| 地球 | 1.496 亿公里 | 1 |
| 火星 | 2.279 亿公里 | 2 |</translation>
    </message>
    <message>
        <source>This answer comes slowly, a word or so at a time. That gives you time to stop it with Esc, to switch to another conversation while this one goes on, or to scroll up and see that the text stays where you are reading.</source>
        <translation>这个回答会慢慢出现，一次只出现几个字。这样你就有时间按 Esc 停止它，或在它继续时切换到另一个对话，或者向上滚动，看看正在阅读的文字是否保持在原处。</translation>
    </message>
    <message>
        <source>The message asks for nothing that needs thought, and there is no model here that could think. So this text only shows where a model&apos;s reasoning appears. The answer comes next: the message, echoed.</source>
        <translation>这条消息没有什么需要思考的，这里也没有能够思考的模型。因此，这段文字只用来展示模型的推理过程会出现在哪里。接下来是回答：原样返回的消息。</translation>
    </message>
    <message>
        <source>The connection breaks somewhere in this sentence, as it does when a server restarts or a network goes away, and what came until then should stay where it is.</source>
        <translation>连接会在这句话中的某处断开，就像服务器重启或网络中断时那样，而在此之前收到的内容应当原样保留。</translation>
    </message>
    <message>
        <source>Somewhere in this sentence the server reports an error instead of going on, as some do when they run out of memory, and what came until then should stay.</source>
        <translation>服务器会在这句话中的某处报错而不再继续，就像有些服务器内存不足时那样，而在此之前收到的内容应当保留。</translation>
    </message>
    <message>
        <source>Write a status from 400 to 599 after `/error`, such as `/error 401`, `/error 429` or `/error 503`; or write `/error stream`.</source>
        <translation>请在 `/error` 后写上 400 到 599 之间的状态码，例如 `/error 401`、`/error 429` 或 `/error 503`；也可以写 `/error stream`。</translation>
    </message>
    <message>
        <source>The demo has nothing to add to its answer.</source>
        <translation>演示的回答没有更多内容了。</translation>
    </message>
    <message>
        <source>The tool answered:</source>
        <translation>工具返回：</translation>
    </message>
    <message>
        <source>(Answer %1 of %2)</source>
        <translation>（第 %1 个回答，共 %2 个）</translation>
    </message>
    <message>
        <source>The message has no text.</source>
        <translation>消息没有文字。</translation>
    </message>
    <message>
        <source>You wrote:</source>
        <translation>你写道：</translation>
    </message>
    <message>
        <source>| In your message | |</source>
        <translation>| 你的消息 | |</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
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
        <translation>图片、音频和文件</translation>
    </message>
    <message>
        <source>| Sent with it, by role | |</source>
        <translation>| 一同发送的消息（按角色） | |</translation>
    </message>
    <message>
        <source>Send `/help` to see what else the demo can do.</source>
        <translation>发送 `/help` 查看演示的其他功能。</translation>
    </message>
    <message>
        <source>The body of the request is not a JSON object.</source>
        <translation>请求正文不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The body of the request is not valid JSON: %1.</source>
        <translation>请求正文不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>The request has no messages. &quot;messages&quot; must be a list with at least one message.</source>
        <translation>请求中没有消息。“messages”必须是至少包含一条消息的列表。</translation>
    </message>
    <message>
        <source>Message %1 of the request has no role.</source>
        <translation>请求中的第 %1 条消息没有角色。</translation>
    </message>
    <message>
        <source>The request names no model.</source>
        <translation>请求没有指定模型。</translation>
    </message>
    <message>
        <source>The demo has no model &quot;%1&quot;. It has: %2.</source>
        <translation>演示没有模型“%1”。可用的模型：%2。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n stop text(s) can be given.</source>
        <translation>
            <numerusform>最多可以指定 %n 个停止序列。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be 1 or more.</source>
        <translation>“%1”必须大于或等于 1。</translation>
    </message>
    <message>
        <source>&quot;n&quot; must be from 1 to %1.</source>
        <translation>“n”必须在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>The demo answers with status %1, because you asked it to.</source>
        <translation>演示按照你的要求返回了状态码 %1。</translation>
    </message>
    <message>
        <source>The demo fails in the middle of its answer, because you asked it to.</source>
        <translation>演示按照你的要求在回答中途报错。</translation>
    </message>
    <message>
        <source>The demo only answers the Holt that started it: the request does not carry its key.</source>
        <translation>演示只回答启动它的 Holt：此请求没有携带其密钥。</translation>
    </message>
    <message>
        <source>The demo does not know the request %1 %2.</source>
        <translation>演示不支持请求 %1 %2。</translation>
    </message>
    <message>
        <source>The demo could not read the request (HTTP status %1).</source>
        <translation>演示无法读取请求（HTTP 状态码 %1）。</translation>
    </message>
    <message>
        <source>Formulas are written in LaTeX, for example $e^{i\pi} + 1 = 0$, or on a line of their own:</source>
        <translation>公式用 LaTeX 书写，例如 $e^{i\pi} + 1 = 0$，也可以单独成行：</translation>
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
        <translation>无</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>How far the canvas reaches beyond the picture. The new part is mask: the model paints it.</source>
        <translation>画布超出图片的距离。新增部分属于蒙版，由模型绘制。</translation>
    </message>
    <message>
        <source>Enlarge to this shape</source>
        <translation>扩大到这个比例</translation>
    </message>
    <message>
        <source>As large as the picture</source>
        <translation>与图片一样大</translation>
    </message>
</context>
<context>
    <name>holt::gui::ChatHeader</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The server of this conversation</source>
        <translation>此对话使用的服务器</translation>
    </message>
    <message>
        <source>The model that answers; empty takes the server’s default</source>
        <translation>用于回答的模型；留空则使用服务器的默认模型</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>holt::gui::ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation>跳到末尾</translation>
    </message>
    <message>
        <source>This is the built-in demo, not a model.</source>
        <translation>这是内置演示，不是模型。</translation>
    </message>
    <message>
        <source>Connect a server…</source>
        <translation>连接服务器…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>下一个对话</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一个对话</translation>
    </message>
    <message>
        <source>Rename conversation</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>Go to the conversations</source>
        <translation>转到对话列表</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>转到消息输入框</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>重新生成最后的回答</translation>
    </message>
    <message>
        <source>Edit the last message</source>
        <translation>编辑最后一条消息</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Show parameters</source>
        <translation>显示参数</translation>
    </message>
    <message>
        <source>Show parameters (%1)</source>
        <translation>显示参数（%1）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Deleted “%1”.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Jump to the end, where there is new text</source>
        <translation>跳到末尾，那里有新内容</translation>
    </message>
    <message>
        <source>New text</source>
        <comment>below what is seen</comment>
        <translation>有新内容</translation>
    </message>
    <message numerus="yes">
        <source>Deleted a message and the %Ln message(s) after it.</source>
        <translation>
            <numerusform>已删除一条消息及其后的 %Ln 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted a message.</source>
        <translation>已删除一条消息。</translation>
    </message>
    <message>
        <source>The message could not be brought back while an answer is coming, or because the message above it is gone.</source>
        <translation>无法恢复这条消息：可能正在接收回答，或者它上面的消息已不存在。</translation>
    </message>
</context>
<context>
    <name>holt::gui::Composer</name>
    <message>
        <source>Editing a message. The answer to it is written anew.</source>
        <translation>正在编辑消息，发送后将重新生成回答。</translation>
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
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop the answer; what came is kept (Esc)</source>
        <translation>停止回答，已收到的内容会保留（Esc）</translation>
    </message>
    <message>
        <source>Send the message (Enter); Shift+Enter breaks the line</source>
        <translation>发送消息（Enter），Shift+Enter 换行</translation>
    </message>
</context>
<context>
    <name>holt::gui::ConnectionTestPanel</name>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>正在测试连接</translation>
    </message>
</context>
<context>
    <name>holt::gui::ConversationDelegate</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>holt::gui::ConversationPane</name>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话列表</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到结果。</translation>
    </message>
    <message>
        <source>Your conversations appear here.</source>
        <translation>你的对话会显示在这里。</translation>
    </message>
</context>
<context>
    <name>holt::gui::EmptyChat</name>
    <message>
        <source>Start a conversation</source>
        <translation>开始对话</translation>
    </message>
    <message>
        <source>Connect a server…</source>
        <translation>连接服务器…</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>解释概念</translation>
    </message>
    <message>
        <source>Explain how a hash table works, with a small example in Python.</source>
        <translation>解释哈希表的工作原理，并用 Python 举一个小例子。</translation>
    </message>
    <message>
        <source>Help me write</source>
        <translation>帮我写作</translation>
    </message>
    <message>
        <source>Help me write a short, friendly note that declines an invitation.</source>
        <translation>帮我写一封简短而友好的婉拒邀请的信。</translation>
    </message>
    <message>
        <source>Compare two things</source>
        <translation>比较两样事物</translation>
    </message>
    <message>
        <source>Compare PNG and WebP in a table: size, quality, support.</source>
        <translation>用表格比较 PNG 和 WebP：体积、画质、支持情况。</translation>
    </message>
    <message>
        <source>Write a message below, or begin with one of these. The built-in demo answers until you connect a server.</source>
        <translation>在下方输入消息，或从以下示例开始。连接服务器之前，由内置演示回答。</translation>
    </message>
    <message>
        <source>Write a message below, or begin with one of these. It is kept on this computer.</source>
        <translation>在下方输入消息，或从以下示例开始。对话保存在本机。</translation>
    </message>
</context>
<context>
    <name>holt::gui::EmptyImages</name>
    <message>
        <source>A poster</source>
        <translation>一张海报</translation>
    </message>
    <message>
        <source>A travel poster of a lighthouse at dusk, flat colours, large calm shapes</source>
        <translation>黄昏灯塔的旅行海报，平涂色彩，大块宁静的形状</translation>
    </message>
    <message>
        <source>A product picture</source>
        <translation>一张产品图</translation>
    </message>
    <message>
        <source>A ceramic teapot on a linen cloth, soft window light from the left, shallow depth of field</source>
        <translation>亚麻布上的陶瓷茶壶，左侧柔和的窗光，浅景深</translation>
    </message>
    <message>
        <source>A drawing</source>
        <translation>一幅画</translation>
    </message>
    <message>
        <source>A fox asleep under a birch tree, ink and watercolour, white background</source>
        <translation>白桦树下熟睡的狐狸，水墨与水彩，白色背景</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Connect a server…</source>
        <translation>连接服务器…</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>制作图片</translation>
    </message>
    <message>
        <source>Describe it below, or begin with one of these. The built-in demo draws until you connect a server.</source>
        <translation>在下方描述，或从以下建议开始。连接服务器之前由内置演示绘制。</translation>
    </message>
    <message>
        <source>Describe it below, or begin with one of these. Every picture is kept on this computer.</source>
        <translation>在下方描述，或从以下建议开始。所有图片都保存在本机。</translation>
    </message>
    <message>
        <source>Edit a picture</source>
        <translation>编辑图片</translation>
    </message>
    <message>
        <source>Drop a picture here. Then paint what may change, and describe the result.</source>
        <translation>把图片拖到这里，然后涂出可以改变的部分，并描述结果。</translation>
    </message>
    <message>
        <source>Vary a picture</source>
        <translation>制作变体</translation>
    </message>
    <message>
        <source>Drop a picture here to get other versions of it.</source>
        <translation>把图片拖到这里，得到它的其他版本。</translation>
    </message>
</context>
<context>
    <name>holt::gui::FindBar</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Previous (%1)</source>
        <translation>上一个（%1）</translation>
    </message>
    <message>
        <source>Next (%1)</source>
        <translation>下一个（%1）</translation>
    </message>
    <message>
        <source>Close the search (%1)</source>
        <translation>关闭查找（%1）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the place that is shown, of how many</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
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
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>holt::gui::GalleryPane</name>
    <message>
        <source>Search prompts</source>
        <translation>搜索提示词</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>搜索图库</translation>
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
        <translation>编辑</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>The pictures you make appear here.</source>
        <translation>你制作的图片会显示在这里。</translation>
    </message>
    <message>
        <source>Show only what was made in this way</source>
        <translation>只显示以此方式制作的图片</translation>
    </message>
    <message>
        <source>Show only what this model made</source>
        <translation>只显示该模型制作的图片</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作方式</translation>
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
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
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
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>更改语言后，下次启动时生效。</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>密钥的保存位置</translation>
    </message>
    <message>
        <source>In the system &amp;keychain</source>
        <translation>系统密钥环(&amp;K)</translation>
    </message>
    <message>
        <source>Your system locks them away with your login. This is the safest place.</source>
        <translation>由系统加密保管，登录后才能解锁。这是最安全的位置。</translation>
    </message>
    <message>
        <source>For this &amp;session only</source>
        <translation>仅限本次运行(&amp;S)</translation>
    </message>
    <message>
        <source>Holt forgets them when it is closed; you type them again the next time.</source>
        <translation>关闭 Holt 后不再保留，下次使用时需重新输入。</translation>
    </message>
    <message>
        <source>In a &amp;file that only you can read</source>
        <translation>只有你能读取的文件(&amp;F)</translation>
    </message>
    <message>
        <source>For computers without a keychain. The file is not encrypted: whoever can use your account can read it.</source>
        <translation>适用于没有密钥环的电脑。文件未加密：任何能使用你账户的人都能读取。</translation>
    </message>
</context>
<context>
    <name>holt::gui::HeadersEditor</name>
    <message>
        <source>Header name</source>
        <translation>标头名称</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>标头值</translation>
    </message>
    <message>
        <source>Kept with the keys</source>
        <translation>与密钥一同保存</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>添加标头</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>移除标头</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>附加标头</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <translation>编辑图片</translation>
    </message>
    <message>
        <source>Vary image</source>
        <translation>制作变体</translation>
    </message>
    <message>
        <source>Generate image</source>
        <translation>生成图片</translation>
    </message>
    <message>
        <source>Describe the result</source>
        <translation>描述结果</translation>
    </message>
    <message>
        <source>What should be different</source>
        <translation>应当有什么不同</translation>
    </message>
    <message>
        <source>Describe the picture</source>
        <translation>描述图片</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Send the request (Enter); Shift+Enter breaks the line</source>
        <translation>发送请求（Enter）；Shift+Enter 换行</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageDetails</name>
    <message>
        <source>Edited</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Choose a picture in the gallery to see how it was made.</source>
        <translation>在图库中选择一张图片，查看它的制作方式。</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>图片详情</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Revised prompt</source>
        <translation>修订后的提示词</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作</translation>
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
        <translation>服务器</translation>
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
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>a mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageParametersPane</name>
    <message>
        <source>Show it while it is made</source>
        <translation>边制作边显示</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Leaves everything but the model to the server</source>
        <translation>除模型外全部由服务器决定</translation>
    </message>
    <message>
        <source>The server that makes the pictures</source>
        <translation>制作图片的服务器</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>图片数量</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>More takes longer and costs more.</source>
        <translation>越高越慢，费用也越高。</translation>
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
        <translation>返回的文件类型。</translation>
    </message>
    <message>
        <source>0 to 100, for JPEG and WebP: less is smaller and coarser.</source>
        <translation>0 到 100，用于 JPEG 和 WebP：越小文件越小、越粗糙。</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Input fidelity</source>
        <translation>输入保真度</translation>
    </message>
    <message>
        <source>How closely the result keeps to the source images, faces above all.</source>
        <translation>结果与源图片的接近程度，尤其是面部。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Vivid is dramatic, natural is plain.</source>
        <translation>生动更夸张，自然更朴素。</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>How strictly the prompt is checked.</source>
        <translation>检查提示词的严格程度。</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>复杂度</translation>
    </message>
    <message>
        <source>How much the model plans before it draws.</source>
        <translation>模型在绘制前做多少规划。</translation>
    </message>
    <message>
        <source>Response format</source>
        <translation>响应格式</translation>
    </message>
    <message>
        <source>Whether the picture comes in the answer or is downloaded from an address.</source>
        <translation>图片包含在回答中，还是从某个地址下载。</translation>
    </message>
    <message>
        <source>Pictures that are not finished yet come first.</source>
        <translation>会先收到尚未完成的图片。</translation>
    </message>
    <message>
        <source>0 to 3: how often an unfinished picture is sent. Each costs a little more.</source>
        <translation>0 到 3：发送未完成图片的次数。每次都会略微增加费用。</translation>
    </message>
    <message>
        <source>Unfinished pictures</source>
        <translation>未完成的图片</translation>
    </message>
    <message>
        <source>Tells the provider your users apart, without their names.</source>
        <translation>让提供方区分你的用户，而不透露姓名。</translation>
    </message>
    <message>
        <source>The older name of the safety identifier.</source>
        <translation>安全标识的旧名称。</translation>
    </message>
    <message>
        <source>Safety identifier</source>
        <translation>安全标识</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
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
        <translation>标准</translation>
    </message>
    <message>
        <source>HD</source>
        <translation>高清</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>生动</translation>
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
        <translation>自动</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
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
        <translation>保持宽高比例</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
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
        <translation>%1  横向</translation>
    </message>
    <message>
        <source>%1  tall</source>
        <translation>%1  纵向</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImageViewer</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>holt::gui::ImagesPage</name>
    <message>
        <source>Picture to vary</source>
        <translation>要变化的图片</translation>
    </message>
    <message>
        <source>Parameters or details</source>
        <translation>参数或详情</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The source image was replaced.</source>
        <translation>源图片已被替换。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Open a source image…</source>
        <translation>打开源图片…</translation>
    </message>
    <message>
        <source>Paste a source image</source>
        <translation>粘贴源图片</translation>
    </message>
    <message>
        <source>Go to the prompt</source>
        <translation>转到提示词</translation>
    </message>
    <message>
        <source>Go to the gallery</source>
        <translation>转到图库</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>搜索图库</translation>
    </message>
    <message>
        <source>Cancel the newest request</source>
        <translation>取消最新的请求</translation>
    </message>
    <message>
        <source>Delete the chosen pictures</source>
        <translation>删除选中的图片</translation>
    </message>
    <message>
        <source>Show parameters and details</source>
        <translation>显示参数和详情</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>正在读取图片。</translation>
    </message>
    <message>
        <source>Add a picture to edit first.</source>
        <translation>请先添加要编辑的图片。</translation>
    </message>
    <message>
        <source>Add a picture to vary first.</source>
        <translation>请先添加要变化的图片。</translation>
    </message>
    <message>
        <source>The enlarged picture could not be kept.</source>
        <translation>无法保存扩大后的图片。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n picture(s).</source>
        <translation>
            <numerusform>已删除 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open source images</source>
        <translation>打开源图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped.</source>
        <translation>拖入的内容中没有图片。</translation>
    </message>
    <message>
        <source>Add to the source images</source>
        <translation>添加到源图片</translation>
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
        <translation>重试</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was kept of it.</source>
        <translation>已取消，没有保留任何内容。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>服务器设置…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>holt::gui::JobStrip</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
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
        <translation>第 %1 张图片，共 %2 张</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1，已完成</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没有收到</translation>
    </message>
    <message>
        <source>%1, did not come</source>
        <translation>%1，没有收到</translation>
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
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>The key is removed when you save</source>
        <translation>保存时将移除密钥</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>已保存在密钥环中</translation>
    </message>
    <message>
        <source>Kept until Holt is closed</source>
        <translation>在 Holt 关闭前有效</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read</source>
        <translation>已保存在只有你能读取的文件中</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
</context>
<context>
    <name>holt::gui::LineageStrip</name>
    <message>
        <source>Where it came from</source>
        <translation>来源关系</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Made together</source>
        <translation>同批制作</translation>
    </message>
    <message>
        <source>Made of it</source>
        <translation>由它制作</translation>
    </message>
</context>
<context>
    <name>holt::gui::MainWindow</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>holt::gui::MaskPainter</name>
    <message>
        <source>Mask painter</source>
        <translation>蒙版画板</translation>
    </message>
    <message>
        <source>Brush of %1 pixels</source>
        <translation>%1 像素画笔</translation>
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
        <translation>已涂 %1%。%2。光标位于 %3，%4，共 %5 × %6。</translation>
    </message>
    <message>
        <source>Paint what may change in the picture. The arrow keys move the cursor, Space paints.</source>
        <translation>涂出图片中可以改变的部分。方向键移动光标，空格键涂抹。</translation>
    </message>
</context>
<context>
    <name>holt::gui::MaskPanel</name>
    <message>
        <source>Load a mask</source>
        <translation>载入蒙版</translation>
    </message>
    <message>
        <source>Pictures (*.png *.webp *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.webp *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>保存蒙版</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>holt::gui::MaskTools</name>
    <message>
        <source>Painting a mask</source>
        <translation>涂抹蒙版</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
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
        <translation>填充区域</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Diameter in pixels of the picture ([ and ])</source>
        <translation>直径，以图片像素计（[ 和 ]）</translation>
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
        <translation>0% 时每个像素要么涂满要么不涂；越大边缘越柔和</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Invert the mask</source>
        <translation>反转蒙版</translation>
    </message>
    <message>
        <source>Clear the mask</source>
        <translation>清除蒙版</translation>
    </message>
    <message>
        <source>Enlarge the canvas</source>
        <translation>扩大画布</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>实际像素</translation>
    </message>
    <message>
        <source>Paint everything</source>
        <translation>全部涂满</translation>
    </message>
    <message>
        <source>Load a mask…</source>
        <translation>载入蒙版…</translation>
    </message>
    <message>
        <source>Save the mask…</source>
        <translation>保存蒙版…</translation>
    </message>
    <message>
        <source>The pen’s pressure changes the size</source>
        <translation>笔的压力改变大小</translation>
    </message>
    <message>
        <source>More for the mask</source>
        <translation>更多蒙版操作</translation>
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
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open server settings</source>
        <translation>打开服务器设置</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理过程</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Save code as…</source>
        <translation>代码另存为…</translation>
    </message>
    <message>
        <source>Wrap long lines of code</source>
        <translation>代码长行自动换行</translation>
    </message>
    <message>
        <source>Number the lines of code</source>
        <translation>显示代码行号</translation>
    </message>
    <message>
        <source>Load image</source>
        <translation>加载图片</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a version of a message</comment>
        <translation>%1（第 %2 个，共 %3 个）</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>输入消息</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageItems</name>
    <message>
        <source>Image without a description</source>
        <translation>没有说明的图片</translation>
    </message>
    <message>
        <source>Not loaded, from %1</source>
        <translation>未加载，来自 %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
</context>
<context>
    <name>holt::gui::MessageLayout</name>
    <message>
        <source>No arguments</source>
        <translation>无参数</translation>
    </message>
    <message>
        <source>Image without a description</source>
        <translation>没有说明的图片</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Load image from %1</source>
        <translation>从 %1 加载图片</translation>
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
        <translation>用文字制作新图片</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change pictures, or the part of one that you paint</source>
        <translation>改变图片，或改变你涂出的部分</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Make other versions of a picture</source>
        <translation>制作图片的其他版本</translation>
    </message>
</context>
<context>
    <name>holt::gui::ModelCombo</name>
    <message>
        <source>Server’s default</source>
        <translation>服务器默认模型</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>正在获取模型列表…</translation>
    </message>
    <message>
        <source>The list could not be had. You can type a name.</source>
        <translation>无法获取列表，可以直接输入名称。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The server names no models. You can type a name.</source>
        <translation>服务器未列出模型，可以直接输入名称。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>模型名称</translation>
    </message>
</context>
<context>
    <name>holt::gui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>holt::gui::NoticeBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>holt::gui::OpenLink</name>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>The system has no program that opens this address.</source>
        <translation>系统中没有可以打开此地址的程序。</translation>
    </message>
    <message>
        <source>Write a mail with your mail program?</source>
        <translation>使用邮件程序撰写邮件吗？</translation>
    </message>
    <message>
        <source>Open this address of %1 in your browser?</source>
        <translation>在浏览器中打开 %1 的此地址吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
</context>
<context>
    <name>holt::gui::OptionalSpinBox</name>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>holt::gui::ParametersPane</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Leaves everything but the system prompt to the server</source>
        <translation>除系统提示词外，全部由服务器决定</translation>
    </message>
    <message>
        <source>How the model should behave</source>
        <translation>设定模型的行为方式</translation>
    </message>
    <message>
        <source>Sent before the conversation, with every message</source>
        <translation>每次发送消息时，都会放在对话之前一并发送</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>0 to 2. Low is steady, high is varied. Empty leaves it to the server.</source>
        <translation>0 到 2。值越低越稳定，越高越多样。留空则由服务器决定。</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>0 to 1. Only the likeliest words that add up to this share are considered. Change this or the temperature, not both.</source>
        <translation>0 到 1。只考虑累计概率达到该值的最可能的词。建议只调整此项或温度，不要同时调整。</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最大 Token 数</translation>
    </message>
    <message>
        <source>The longest answer, in tokens; a token is about three quarters of an English word.</source>
        <translation>回答的最大长度，以 Token 计；一个 Token 约等于四分之三个英文单词。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>A whole number. The same seed asks for the same answer again, where the server can.</source>
        <translation>整数。使用相同的种子可请求相同的回答（需服务器支持）。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>-2 to 2. Above 0 leads to new subjects.</source>
        <translation>-2 到 2。大于 0 时更倾向于谈论新话题。</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>频率惩罚</translation>
    </message>
    <message>
        <source>-2 to 2. Above 0 avoids saying the same words again.</source>
        <translation>-2 到 2。大于 0 时会减少用词重复。</translation>
    </message>
    <message>
        <source>One a line, at most four</source>
        <translation>每行一个，最多四个</translation>
    </message>
    <message>
        <source>The answer ends before any of these texts</source>
        <translation>回答会在出现其中任一文本之前结束</translation>
    </message>
    <message>
        <source>Only the first four are used.</source>
        <translation>仅使用前四个。</translation>
    </message>
    <message>
        <source>Stop sequences</source>
        <translation>停止序列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>For “JSON object”, also ask for JSON in a message</source>
        <translation>使用“JSON 对象”时，还需在消息中要求输出 JSON</translation>
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
        <translation>查找本机上的服务器</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>取消查找</translation>
    </message>
    <message>
        <source>Asks the usual ports of Ollama, LM Studio, llama.cpp and others on 127.0.0.1</source>
        <translation>检查 127.0.0.1 上 Ollama、LM Studio、llama.cpp 等的常用端口</translation>
    </message>
    <message>
        <source>Looking for servers</source>
        <translation>正在查找服务器</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No server answered on this machine. Start one, then look again.</source>
        <translation>本机上没有服务器响应。请启动一个后再次查找。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found.</source>
        <translation>
            <numerusform>找到 %n 个服务器。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:%2 · %3</source>
        <translation>%1:%2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 已添加</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
</context>
<context>
    <name>holt::gui::RelativeTime</name>
    <message>
        <source>Just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
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
        <translation>服务器要求等待。</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>连接失败。</translation>
    </message>
    <message>
        <source>The server had a problem.</source>
        <translation>服务器出现问题。</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>%1 秒后重试。</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says why the last try failed, %2 when the next one starts</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>停止重试</translation>
    </message>
</context>
<context>
    <name>holt::gui::ServerEditor</name>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI 兼容</translation>
    </message>
    <message>
        <source>Current (v1)</source>
        <translation>当前（v1）</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long a server may be silent before Holt gives up, in seconds</source>
        <translation>服务器无响应多少秒后，Holt 放弃等待</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>类型(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>基础 URL(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Default chat &amp;model</source>
        <translation>默认对话模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>组织(&amp;O)</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>项目(&amp;J)</translation>
    </message>
    <message>
        <source>API &amp;version</source>
        <translation>API 版本(&amp;V)</translation>
    </message>
    <message>
        <source>Longest &amp;wait without an answer</source>
        <translation>无响应的最长等待时间(&amp;W)</translation>
    </message>
    <message>
        <source>E&amp;xtra headers</source>
        <translation>附加标头(&amp;X)</translation>
    </message>
    <message>
        <source>The demo is part of Holt. It answers on this computer only and lets you try everything without a key. It is not a model.</source>
        <translation>演示是 Holt 的一部分。它仅在本机回答，无需密钥即可试用所有功能。它不是模型。</translation>
    </message>
    <message>
        <source>This server comes from the environment variables OPENAI_BASE_URL and OPENAI_API_KEY. Change them there. A default model chosen here lasts until Holt is closed.</source>
        <translation>此服务器来自环境变量 OPENAI_BASE_URL 和 OPENAI_API_KEY，请在环境变量中修改。在此选择的默认模型仅在 Holt 关闭前有效。</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>其他服务器</translation>
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
        <translation>未命名的服务器</translation>
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
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>使用此服务器</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>移除服务器</translation>
    </message>
    <message>
        <source>Other server…</source>
        <translation>其他服务器…</translation>
    </message>
    <message>
        <source>The changes to this server are not saved.</source>
        <translation>对此服务器的更改尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Put the name of your Azure resource in place of %1.</source>
        <translation>请将 %1 替换为你的 Azure 资源名称。</translation>
    </message>
    <message>
        <source>Type the server’s web address, such as https://example.com/v1.</source>
        <translation>请输入服务器的网址，例如 https://example.com/v1。</translation>
    </message>
    <message>
        <source>Saved. Holt now uses %1.</source>
        <translation>已保存。Holt 现在使用 %1。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Remove %1 and its key? Conversations stay.</source>
        <translation>移除 %1 及其密钥吗？对话会保留。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅限本次运行</translation>
    </message>
    <message>
        <source>In a file only you can read</source>
        <translation>只有你能读取的文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The system keychain did not take the key. Where should Holt keep it? Until Holt is closed it works either way.</source>
        <translation>系统密钥环未能保存此密钥。要让 Holt 将它保存在哪里？无论如何，在 Holt 关闭之前密钥都可使用。</translation>
    </message>
</context>
<context>
    <name>holt::gui::SettingsDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
</context>
<context>
    <name>holt::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Writing a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Stop the answer, or leave editing</source>
        <translation>停止回答，或退出编辑</translation>
    </message>
    <message>
        <source>Edit the last message (in an empty input)</source>
        <translation>编辑最后一条消息（输入框为空时）</translation>
    </message>
</context>
<context>
    <name>holt::gui::SourceDesk</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: there are %2 pictures already.</source>
        <translation>%1：已经有 %2 张图片。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>…以及另外 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::SourceStrip</name>
    <message>
        <source>Source image</source>
        <translation>源图片</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Choose pictures on this computer (%1)</source>
        <translation>选择本机上的图片（%1）</translation>
    </message>
    <message>
        <source>Take the picture from the clipboard</source>
        <translation>使用剪贴板中的图片</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1，%2 × %3</translation>
    </message>
    <message>
        <source>More than this model takes. It is not sent.</source>
        <translation>超出该模型可接受的数量，不会发送。</translation>
    </message>
    <message>
        <source>The mask is painted on this one.</source>
        <translation>蒙版涂在这一张上。</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n picture(s)…</source>
        <translation>
            <numerusform>正在读取 %n 张图片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a picture here, or take one from the gallery.</source>
        <translation>把图片拖到这里，或从图库中选取。</translation>
    </message>
    <message>
        <source>Drop pictures here, or take some from the gallery.</source>
        <translation>把图片拖到这里，或从图库中选取若干。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Paint on this one</source>
        <translation>涂在这一张上</translation>
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
        <translation>此图片过大，无法显示。</translation>
    </message>
    <message>
        <source>This is not an image that can be shown.</source>
        <translation>这不是可以显示的图片。</translation>
    </message>
    <message>
        <source>This image is damaged or cannot be shown on this computer.</source>
        <translation>此图片已损坏，或无法在这台电脑上显示。</translation>
    </message>
</context>
<context>
    <name>holt::gui::TranscriptText</name>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>输出 %1</translation>
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
        <translation>缓存 %1</translation>
    </message>
    <message>
        <source>%1; %2 cached</source>
        <translation>%1；缓存 %2</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Token：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个 Token</numerusform>
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
        <translation>已中断</translation>
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
        <translation>助手：%1</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 个版本，共 %2 个</translation>
    </message>
    <message>
        <source>unnamed tool</source>
        <translation>未命名的工具</translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation>工具调用：%1</translation>
    </message>
</context>
<context>
    <name>holt::gui::TranscriptView</name>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>复制为纯文本</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>%1 (block %2)</source>
        <translation>%1（第 %2 块）</translation>
    </message>
    <message>
        <source>Copy message as plain text</source>
        <translation>将消息复制为纯文本</translation>
    </message>
    <message>
        <source>Message actions</source>
        <translation>消息操作</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>对话内容</translation>
    </message>
    <message>
        <source>Save code as</source>
        <translation>代码另存为</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy image %1</source>
        <translation>复制图片 %1</translation>
    </message>
    <message>
        <source>Save image as…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>Save image %1 as…</source>
        <translation>图片 %1 另存为…</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>image</source>
        <comment>the name of a file</comment>
        <translation>图片</translation>
    </message>
    <message>
        <source>The image could not be saved as %1: %2</source>
        <translation>图片无法另存为 %1：%2</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>打开链接…</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>收起“%1”</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>展开“%1”</translation>
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
        <translation>查看图片</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Edit this</source>
        <translation>编辑此图</translation>
    </message>
    <message>
        <source>Vary this</source>
        <translation>变体此图</translation>
    </message>
    <message>
        <source>Reuse prompt</source>
        <translation>重用提示词</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>实际像素</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>删除图片</translation>
    </message>
    <message>
        <source>More for the picture</source>
        <translation>更多图片操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>JPEG picture (*.jpg *.jpeg)</source>
        <translation>JPEG 图片 (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>WebP picture (*.webp)</source>
        <translation>WebP 图片 (*.webp)</translation>
    </message>
    <message>
        <source>Save the picture as</source>
        <translation>图片另存为</translation>
    </message>
    <message>
        <source>Print the picture</source>
        <translation>打印图片</translation>
    </message>
</context>
<context>
    <name>holt::net::HttpExchange</name>
    <message>
        <source>an answer of at most %1 MB</source>
        <translation>不超过 %1 MB 的回答</translation>
    </message>
    <message>
        <source>The file to upload</source>
        <translation>要上传的文件</translation>
    </message>
</context>
<context>
    <name>holt::openai::Endpoint</name>
    <message>
        <source>not an http or https address</source>
        <translation>不是 http 或 https 地址</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot;</source>
        <translation>标头“%1”</translation>
    </message>
    <message>
        <source>Holt sets it itself.</source>
        <translation>它由 Holt 自行设置。</translation>
    </message>
    <message>
        <source>a header&apos;s name has letters, digits and hyphens only.</source>
        <translation>标头名称只能包含字母、数字和连字符。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot;</source>
        <translation>“%1”的值</translation>
    </message>
    <message>
        <source>it has a line break in it.</source>
        <translation>其中含有换行符。</translation>
    </message>
</context>
<context>
    <name>holt::openai::HttpChatReply</name>
    <message>
        <source>an answer of less than 256 MB</source>
        <translation>小于 256 MB 的回答</translation>
    </message>
    <message>
        <source>events of less than 64 MB</source>
        <translation>小于 64 MB 的事件</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>一个回答</translation>
    </message>
    <message>
        <source>The stream ended without one.</source>
        <translation>流已结束，但没有回答。</translation>
    </message>
    <message>
        <source>a JSON object in the stream</source>
        <translation>流中的 JSON 对象</translation>
    </message>
    <message>
        <source>The stream ended without its last event.</source>
        <translation>流已结束，但缺少最后一个事件。</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>服务器没有返回任何内容。</translation>
    </message>
    <message>
        <source>a chat completion</source>
        <translation>一个对话补全结果</translation>
    </message>
    <message>
        <source>The list of choices is empty.</source>
        <translation>choices 列表为空。</translation>
    </message>
</context>
<context>
    <name>holt::openai::HttpImagesReply</name>
    <message>
        <source>an answer of less than 512 MB</source>
        <translation>小于 512 MB 的回答</translation>
    </message>
    <message>
        <source>events of less than 64 MB</source>
        <translation>小于 64 MB 的事件</translation>
    </message>
    <message>
        <source>a JSON object in the stream</source>
        <translation>流中的 JSON 对象</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>The server sent nothing.</source>
        <translation>服务器没有发送任何内容。</translation>
    </message>
    <message>
        <source>The stream ended without its last event.</source>
        <translation>流在最后一个事件之前结束。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The list of images is empty.</source>
        <translation>图片列表为空。</translation>
    </message>
</context>
<context>
    <name>holt::openai::HttpModelsReply</name>
    <message>
        <source>a list of models</source>
        <translation>模型列表</translation>
    </message>
</context>
<context>
    <name>holt::openai::ImageItem</name>
    <message>
        <source>The server sent an image that is no valid base64.</source>
        <translation>服务器发来的图片不是有效的 base64。</translation>
    </message>
    <message>
        <source>The server sent neither an image nor an address of one.</source>
        <translation>服务器既没有发来图片，也没有发来图片地址。</translation>
    </message>
</context>
<context>
    <name>holt::render::MarkdownWriter</name>
    <message>
        <source>no description</source>
        <translation>无说明</translation>
    </message>
    <message>
        <source>[image: %1 — inside the text]</source>
        <translation>[图片：%1 — 内嵌]</translation>
    </message>
    <message>
        <source>[image: %1]</source>
        <translation>[图片：%1]</translation>
    </message>
    <message>
        <source>[image: %1 — %2]</source>
        <translation>[图片：%1 — %2]</translation>
    </message>
</context>
<context>
    <name>holt::render::MathRenderer</name>
    <message>
        <source>MathJax could not be loaded.</source>
        <translation>无法加载 MathJax。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since MathJax cannot read it: %1</source>
        <translation>MathJax 无法读取此公式，因此按原文显示：%1</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since it would be too large.</source>
        <translation>此公式绘制出来会过大，因此按原文显示。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since there is something in it that cannot be drawn.</source>
        <translation>此公式中有无法绘制的内容，因此按原文显示。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since drawing it took too long.</source>
        <translation>绘制此公式耗时过长，因此按原文显示。</translation>
    </message>
    <message>
        <source>This formula is shown as it was written, since it is very long.</source>
        <translation>此公式很长，因此按原文显示。</translation>
    </message>
</context>
<context>
    <name>holt::store::Conversations</name>
    <message>
        <source>The conversation</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>此消息</translation>
    </message>
</context>
<context>
    <name>holt::store::ImageFiles</name>
    <message>
        <source>The image</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>holt::store::Images</name>
    <message>
        <source>The image</source>
        <translation>图片</translation>
    </message>
</context>
</TS>

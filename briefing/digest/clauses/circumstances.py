"""Words for how somebody came to act: in view of what, with whose help, what for, if what."""

VIEWING = "针对|结合|围绕|根据|按照|本着|利用|依托|借助|趁着?|抓住|考虑到"
"""With these begins what somebody has in view: 针对高温天气."""
VIEWED = (
    "特点|实际|问题|情况|需求|诉求|天气|形势|现象|难题|短板|目标|主题|契机|时机|机会|窗口|间隙|空当|"
    "办法|方式|方法|思路|原则|要求|模式|规定|安排|部署|优势|批准|同意|商议|协商|研究|邀请|申请|委托"
)
"""And with these it ends."""
HELPED = "[支协]助|支持|帮助|配合|指导|监督|推动|努力|见证|关心|主持|组织|带领|陪同|协调"
"""在…下: who stood beside those who acted."""
_FOUNDING = (
    "成立|组建|建|打造|设立|创办|新建|举[行办]|主办|开[展发]|研|推出|发起|制定|印发|发布|出资"
)
JOINING = f"(?:联合|会同|携手)(?!会|{_FOUNDING})"
"""With whom somebody acts; 联合成立服务站 is what they did."""
PARTNERS = "部门|单位|[局队院校所站会]|中心|公司|企业|街道|社区|物业|专家|志愿者|人员|干部"
"""联合…: with these ends with whom it was done."""
CONDITION = "若|倘若|假如|一旦|除非|只要"
"""With these begins a condition."""
CONCESSION = "即使|即便|哪怕|遇|凡"
"""With these begins what changes nothing, or whatever case there may be."""
AIMED = "了|让|进一步|切实|更好|深入|加强|提高|推动|确保|方便|保障|满足|缓解"
"""为…: with these begins what it was done for, whatever else 为 may mean."""

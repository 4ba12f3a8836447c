namespace SalesFlow.Video.Testing.Conversations;

/// <summary>A short sales call in English, written for the simulator. <c>H</c> is the host, <c>G</c> the guest.</summary>
internal static class EnglishSalesCall
{
    internal const string Guest = "Buyer";

    internal const string Script = """
        H: Good morning, and thank you for making the time. I would like to see where your team stands, go through the offer together, and agree on what happens next. Does half an hour still work for you?
        G: Good morning. Yes, half an hour is fine. Our head of finance may ask me about the price right afterwards, so I would be glad to leave with clear numbers.
        H: Then let us start with your side. How do your people keep track of customer calls today?
        G: Honestly, mostly by hand. We are twenty five people in sales. Everybody takes notes somewhere, and about half of them never reach the customer record. When somebody is on holiday, the colleague who steps in has to call the customer and ask what was agreed. That is embarrassing, and last quarter it cost us one renewal.
        H: I understand. That is exactly the gap we want to close. After each call you find the recording, the transcript and a short summary right beside the customer. Nobody has to write anything down, and there is no extra participant sitting in the call.
        G: That last point matters. Two of our customers refuse any robot in their meetings. How does it work without one?
        H: We use what the video platform records anyway. You connect your account once, and the files are collected after the call. You also decide for each meeting whether it is recorded at all.
        G: Good. Now the price, please. Your colleague mentioned thirty euros for each person and month. For twenty five people that is seven hundred and fifty a month. To be frank, that is more than we planned.
        H: Thank you for being open. What did you plan?
        G: We have approved six hundred a month for this year. Anything above that has to go through another round, and I would rather avoid that.
        H: Let me suggest this. If you sign for twelve months, I can offer twenty four euros for each person. That makes six hundred a month, and we include the training for your team leads.
        G: That would fit. Is there a pilot before we commit for a whole year?
        H: Yes. Five people, four weeks, free of charge. If it does not help, you simply stop.
        G: I like that. My only worry is data protection. Where are the recordings kept, and who can open them?
        H: They are kept in Frankfurt, and only the owner of the meeting and the managers you name can open them. I will send you our data processing agreement by Friday, so that your legal team can read it.
        G: Perfect. Then I will ask legal to answer by the twentieth. I will also send you the names of the five pilot users tomorrow.
        H: Great. I will set up the pilot on Monday and invite all five to a short introduction on Tuesday at ten. Shall we meet again in four weeks to look at the results?
        G: Yes, please send me an invitation. If the pilot goes well, we can sign before the end of the quarter.
        H: Wonderful. To sum up: I send the agreement by Friday and prepare the pilot for Monday, you send me the names tomorrow and speak to your legal team. Thank you very much, that was a really good talk.
        G: Thank you, too. I am looking forward to it. Goodbye.
        """;
}
